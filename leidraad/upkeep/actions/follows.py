"""Following by mail: asked, confirmed, changed, stopped, and the digests themselves."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import override

from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import AMSTERDAM, now, today
from leidraad.post.api import end_links, erase_address, make_link, put_in_post, use_link
from leidraad.upkeep import events
from leidraad.upkeep.access import Follower, follower, new_follow
from leidraad.upkeep.actions.letter_links import example_link, street_link
from leidraad.upkeep.models import Follow
from leidraad.upkeep.queries.following import words, words_for_strangers
from leidraad.upkeep.queries.news import CHANGED, ENDED, NEW, Diary, News, diary, news
from leidraad.upkeep.rules.periods import midnight, period_start

QUIET = timedelta(minutes=10)
A_DAY = timedelta(days=1)
MOST_ASKED = 5  # letters to one address in a day, as long as none was confirmed
MOST_TOLD = 30  # the rest is behind the link to the list
SYSTEM = Who("system", "work")


@transaction.atomic
def ask_follow(*, by: Who, address: str, question: str, rhythm: str, language: str) -> None:
    """Who knows an address only, learns nothing: a letter tells whether it follows already."""
    address = address.lower()
    if _is_pestered(address, question):
        return
    follow, is_new = Follow.objects.get_or_create(
        address=address,
        question=question,
        defaults={"language": language, "rhythm": rhythm, "asked_at": now()},
    )
    if not is_new and follow.asked_at > now() - QUIET:
        return  # the letter is on its way
    follow.asked_at = now()
    if follow.confirmed_at is None:
        follow.language, follow.rhythm = language, rhythm
    follow.save()
    _tell_again(follow) if follow.confirmed_at else _ask(follow)
    record(events.FOLLOW_ASKED, by=by, about=about(follow))


@transaction.atomic
def confirm_follow(*, token: str) -> str:
    """The token of the page with all that this address follows; empty when the link is over."""
    held = new_follow(token)
    if held is None or use_link("follow-confirm", token) is None:
        return ""
    follow = held.thing
    moment = now()
    Follow.objects.filter(pk=follow.pk).update(confirmed_at=moment, sent_until=moment)
    end_links("follow-confirm", subject=str(follow.pk))
    record(events.FOLLOW_CONFIRMED, by=held.by, about=about(follow))
    return _stop_token(follow)


@transaction.atomic
def stop_follow(*, token: str, number: int | None = None) -> None:
    """Without a number the one that the letter was about. A second time does nothing more."""
    held = follower(token)
    if held is None:
        return
    wanted = held.number if number is None else number
    _stop(Follow.objects.filter(pk=wanted, address=held.link.address.lower()), held)


@transaction.atomic
def stop_all_follows(*, token: str) -> None:
    held = follower(token)
    if held is None:
        return
    _stop(Follow.objects.filter(address=held.link.address.lower()), held)


def _stop(follows: QuerySet[Follow], held: Follower) -> None:
    """Who follows nothing any more is a stranger again: their links for ever know no mailbox."""
    for follow in follows:
        record(events.FOLLOW_STOPPED, by=held.by, about=about(follow))
        follow.delete()
    address = held.link.address
    if not Follow.objects.filter(address=address.lower()).exists():
        erase_address("follow-stop", address=address)


@transaction.atomic
def change_rhythm(*, token: str, number: int, rhythm: str) -> None:
    held = follower(token)
    address = held.link.address.lower() if held else ""
    follow = Follow.objects.filter(pk=number, address=address).first()
    if held and follow and follow.rhythm != rhythm:
        follow.rhythm = rhythm
        follow.save(update_fields=["rhythm"])
        record(events.FOLLOW_CHANGED, by=held.by, about=about(follow))


def send_digests(*, most: int = 200) -> None:
    """A duty of the worker: at most this many of each rhythm at a time."""
    for rhythm in Follow.Rhythm.values:
        until = midnight(period_start(today(), rhythm), AMSTERDAM)
        asked = Follow.objects.filter(rhythm=rhythm, sent_until__lt=until)
        due = list(asked.order_by("sent_until", "id")[:most])
        if due:
            told = diary(min(one.sent_until for one in due if one.sent_until))
            for follow in due:
                _send(follow, until, told)


def about(follow: Follow) -> About:
    return About("follow", str(follow.pk))


def _is_pestered(address: str, question: str) -> bool:
    """Somebody asks in the name of a mailbox that does not answer."""
    asked = Follow.objects.filter(address=address, confirmed_at=None, asked_at__gt=now() - A_DAY)
    return asked.exclude(question=question).count() >= MOST_ASKED


def _send(follow: Follow, until: datetime, told: Diary) -> None:
    """One transaction: told so far, and the letter. Another worker finds it told already."""
    since = follow.sent_until
    assert since is not None
    found = news(follow.question, follow.language, told=told, window=(since, until))
    with transaction.atomic():
        mine = Follow.objects.filter(pk=follow.pk, sent_until=since)
        if mine.update(sent_until=until) and found:
            _write(follow, until, found)
            record(events.FOLLOW_SENT, by=SYSTEM, about=about(follow))


def _write(follow: Follow, until: datetime, found: list[News]) -> None:
    stop = stop_link(_stop_token(follow), follow.language)
    lines = [_line(one, follow.language) for one in found[:MOST_TOLD]]
    context = {
        "words": _words(follow, words),
        "is_weekly": follow.rhythm == Follow.Rhythm.WEEKLY,
        "number": len(found),
        "new": [line for kind, line in lines if kind == NEW],
        "changed": [line for kind, line in lines if kind == CHANGED],
        "ended": [line for kind, line in lines if kind == ENDED],
        "more": len(found) - len(lines),
        "list": street_link(f"voorbeelden/{follow.question}", follow.language),
        "stop": stop,
    }
    put_in_post(
        to=follow.address,
        template="upkeep/letters/digest.txt",
        context=context,
        language=follow.language,
        key=f"follow:{follow.pk}:{until.isoformat()}",
        headers={
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )


def _line(one: News, language: str) -> tuple[str, dict[str, str]]:
    title = one.entry.text("title", language).value
    link = example_link(one.entry, language)
    return one.kind, {"title": title, "note": one.note, "link": link}


def _ask(follow: Follow) -> None:
    end_links("follow-confirm", subject=str(follow.pk))
    token = make_link("follow-confirm", subject=str(follow.pk), address=follow.address)
    link = street_link(f"volgen/bevestigen/{token}/", follow.language)
    _tell(follow, "confirm_follow", link, said=words_for_strangers)


def _tell_again(follow: Follow) -> None:
    link = stop_link(_stop_token(follow), follow.language)
    _tell(follow, "follow_again", link, said=words)


def _tell(follow: Follow, letter: str, link: str, *, said: Callable[[str, str], str]) -> None:
    put_in_post(
        to=follow.address,
        template=f"upkeep/letters/{letter}.txt",
        is_unproven=follow.confirmed_at is None,
        context={
            "words": _words(follow, said),
            "is_weekly": follow.rhythm == Follow.Rhythm.WEEKLY,
            "link": link,
        },
        language=follow.language,
    )


def stop_link(token: str, language: str) -> str:
    return street_link(f"volgen/stoppen/{token}/", language)


def _stop_token(follow: Follow) -> str:
    return make_link("follow-stop", subject=str(follow.pk), address=follow.address)


def _words(follow: Follow, said: Callable[[str, str], str]) -> str:
    with override(follow.language):
        return said(follow.question, follow.language)
