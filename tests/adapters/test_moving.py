"""A store is moved from the file into PostgreSQL and back: all in it is the same, and so is what follows."""

from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from bot.adapters.database import sides, sqlite
from bot.adapters.database.moving import MoveFailed
from bot.adapters.database.postgres import opening
from bot.core.address import Address
from bot.ports.store import Commit, Delivered, Store
from tests import postgres
from tests.adapters.test_at_rest import CLIENTS, live
from tests.adapters.test_store import say
from tests.adapters.test_stores_alike import Chance, Twin, everything_in, outcome
from tests.factories import NOON

pytestmark = postgres.needed

NEW = Address.parse("telegram:77")


@pytest.fixture
def url() -> str:
    return postgres.shared().url


@pytest.fixture
def schema(tmp_path: Path) -> str:
    return postgres.schema_of(tmp_path)


async def lived(store: Store) -> None:
    """Let there be something in every table, and much that has been deleted again."""
    twin, chance = Twin(store), Chance(5)
    for _ in range(200):
        await outcome(chance.deed(), twin)
    await live(store)


async def next_number(store: Store) -> int:
    """Return the number that the next message is given; it is sent at once."""
    await store.commit(Commit(NEW, NOON, outgoing=(say("next", NEW),)))
    due = await store.due(NOON + timedelta(days=1), 100)
    (number,) = (queued.id for queued in due if queued.message.to == NEW)
    await store.settle([Delivered(number, NOON)])
    await store.commit(Commit(NEW, NOON, forgets_chat=True))
    return number


async def test_there_and_back(path: Path, key: Path, url: str, schema: str, tmp_path: Path) -> None:
    later = NOON + timedelta(days=1)
    async with await sqlite.open_store(path, key) as store:
        await lived(store)
        before = await everything_in(store, later)
    there = sides.into_postgres(path, url, schema, key)
    async with await opening.open_store(url, schema, key) as moved:
        assert await everything_in(moved, later) == before
    back = sides.into_file(url, schema, tmp_path / "back.db", key)
    async with await sqlite.open_store(tmp_path / "back.db", key) as store:
        assert await everything_in(store, later) == before
    assert back == there
    assert all(table.rows for name, table in there.items() if name != "counts")
    assert sorted(file.name for file in tmp_path.iterdir() if "back" in file.name) == ["back.db"]


async def test_no_number_is_given_twice(path: Path, key: Path, url: str, schema: str, tmp_path: Path) -> None:
    """What is settled late must never meet another message of its number."""
    numbers = []
    async with await sqlite.open_store(path, key) as store:
        await lived(store)
        numbers.append(await next_number(store))
    sides.into_postgres(path, url, schema, key)
    async with await opening.open_store(url, schema, key) as moved:
        numbers.append(await next_number(moved))
    sides.into_file(url, schema, tmp_path / "back.db", key)
    async with await sqlite.open_store(tmp_path / "back.db", key) as store:
        numbers.append(await next_number(store))
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]


async def test_only_into_an_empty_place(path: Path, key: Path, url: str, schema: str) -> None:
    async with await sqlite.open_store(path, key) as store:
        await live(store)
    sides.into_postgres(path, url, schema, key)
    with pytest.raises(MoveFailed, match=r"There is something already where it is to go \(inbox, conv"):
        sides.into_postgres(path, url, schema, key)
    with pytest.raises(MoveFailed, match=r"There is a file at .* already"):
        sides.into_file(url, schema, path, key)


async def test_what_has_not_arrived_as_it_was_is_undone(path: Path, key: Path, url: str, schema: str) -> None:
    """Whatever it was by: here something in the database changes a row that is put there."""
    async with await sqlite.open_store(path, key) as store:
        await live(store)
    async with await opening.open_store(url, schema, key):
        pass
    with psycopg.connect(url, autocommit=True, options=f"-c search_path={schema}") as other:
        other.execute(
            "CREATE FUNCTION altered() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN NEW.at := '2000'; RETURN NEW; END $$"
        )
        other.execute(
            "CREATE TRIGGER altered BEFORE INSERT ON misses FOR EACH ROW EXECUTE FUNCTION altered()"
        )
    with pytest.raises(MoveFailed, match=r"Not all has arrived as it was \(misses\)"):
        sides.into_postgres(path, url, schema, key)
    async with await opening.open_store(url, schema, key) as moved:
        assert (await moved.waiting(), await moved.inquiries(), await moved.misses()) == ([], [], [])


async def test_the_same_key_opens_it_and_no_other(path: Path, key: Path, url: str, schema: str) -> None:
    async with await sqlite.open_store(path, key) as store:
        await live(store)
    sides.into_postgres(path, url, schema, key)
    async with await opening.open_store(url, schema, key) as moved:
        assert {one.chat for one in await moved.inquiries()} == {*CLIENTS}
