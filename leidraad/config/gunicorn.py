"""How the server runs: gunicorn with threads.

On SQLite one process with eight threads; on PostgreSQL as many workers as wanted.
"""

from leidraad.config import env

bind = env.text("LEIDRAAD_BIND", "127.0.0.1:8000", "Het adres en de poort van de server.")
workers = env.whole_number(
    "LEIDRAAD_WORKERS", 1, "Het aantal serverprocessen; op SQLite één.", least=1
)
threads = env.whole_number("LEIDRAAD_THREADS", 8, "Het aantal draden per proces.", least=1)
worker_class = "gthread"
timeout = 30
graceful_timeout = 10
keepalive = 5
loglevel = "warning"
control_socket_disable = True


def post_worker_init(_worker: object) -> None:
    from leidraad.config import tallying

    tallying.start()


def worker_exit(_server: object, _worker: object) -> None:
    from leidraad.config import tallying

    tallying.stop()
