"""A PostgreSQL server of the tests: a real one, on a free port, in a folder of its own."""

import atexit
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.loopback import free_port

LOOKED_IN = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
"""Where the programs of the server are, if they are not on the path."""

USER, DATABASE = "bot", "bots"

LONGEST_START = 30.0
"""Seconds that a start may take."""


def programs() -> Path | None:
    """Return the folder of the server's programs; None if there is no server."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = (folder for pattern in LOOKED_IN for folder in Path("/").glob(pattern.removeprefix("/")))
    return max((folder for folder in folders if (folder / "initdb").exists()), default=None)


HERE = programs() is not None

needed = pytest.mark.whole("PostgreSQL", here=HERE)
"""Marks what needs the server: left out by "make test" only where there is none."""


class Server:
    """A server that has been started."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.data = folder / "data"
        self._user = "postgres" if os.getuid() == 0 else None  # the server refuses to run as root
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Return the address of the database."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{DATABASE}"

    def make(self) -> None:
        """Make the files of the server, and its database."""
        if self._user:
            os.chown(self._folder, pwd.getpwnam(self._user).pw_uid, -1)
        how = ("--username", USER, "--auth=trust", "--no-sync", "--encoding=UTF8")
        self._run("initdb", "--pgdata", str(self.data), *how)
        self.start()
        with self._connected() as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}".encode())

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = ("fsync=off", "listen_addresses=127.0.0.1", f"unix_socket_directories={self._folder}")
        chosen = [part for setting in settings for part in ("-c", setting)]
        log = (self._folder / "log").open("ab")
        self._process = subprocess.Popen(
            [_program("postgres"), "-D", self.data, "-p", str(self.port), *chosen],
            stdout=log, stderr=log, user=self._user, cwd=self._folder,
        )  # fmt: skip
        log.close()
        self._connected().close()

    def _connected(self) -> psycopg.Connection[Any]:
        """Return a connection as soon as there can be one."""
        until = time.monotonic() + LONGEST_START
        while True:
            try:
                return psycopg.connect(self.url.replace(f"/{DATABASE}", "/postgres"), autocommit=True)
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def crash(self) -> None:
        """End it as a power cut would, but for what the disk has not written."""
        self.stop(signal.SIGQUIT)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it; all sessions are ended."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=30)
            self._process = None

    def _run(self, name: str, *options: str) -> None:
        done = subprocess.run(
            [_program(name), *options], capture_output=True, user=self._user, cwd=self._folder
        )
        assert done.returncode == 0, done.stderr.decode()


def _program(name: str) -> str:
    folder = programs()
    assert folder is not None, "there is no PostgreSQL: apt install postgresql"
    return str(folder / name)


def started() -> Server:
    """Return a server of its own, which somebody must stop."""
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = Server(folder)
    atexit.register(server.stop)
    server.make()
    return server


@cache
def shared() -> Server:
    """Return the server that all tests of this process share; each has a schema of its own."""
    return started()


def schema_of(folder: Path) -> str:
    """Return the schema that belongs to a folder of the tests."""
    return "t_" + hashlib.blake2b(str(folder).encode(), digest_size=8).hexdigest()
