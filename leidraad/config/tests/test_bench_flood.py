"""The flood sends what a browser would, and nothing else."""

from leidraad.config.bench.flood import HONEST, Target, _request

PAGE = """
<form method="post"><input type="hidden" name="gate-token" value="1.x&amp;y:z" autocomplete="off">
<input type="text" name="gate-homepage" value=""><input type="hidden" name="step" value="2"></form>
"""


def test_a_robot_sends_the_hidden_fields_and_its_text() -> None:
    sent = Target("/", {"title": "Voorbeeld {n}"}).filled(PAGE, "7.1")
    assert sent == {"gate-token": "1.x&y:z", "step": "2", "title": "Voorbeeld 7.1"}


def test_a_post_says_how_long_it_is_and_where_it_comes_from() -> None:
    head, _, body = _request(8000, "/insturen/", {"a": "é"}).partition(b"\r\n\r\n")
    assert body == b"a=%C3%A9"
    assert b"Content-Length: 8" in head
    assert b"Origin: http://127.0.0.1:8000" in head
    assert head.startswith(b"POST /insturen/ HTTP/1.1")


def test_looking_sends_no_body() -> None:
    head, _, body = _request(8000, "/insturen/", None).partition(b"\r\n\r\n")
    assert (head[:3], body) == (b"GET", b"")
    assert b"Origin" not in head


def test_the_honest_one_is_none_of_the_robots() -> None:
    assert not HONEST.startswith("127.0.1.")
