"""What is kept as JSON comes back as it was; what nobody can read is told by its kind."""

import msgspec
import pytest

from bot.core.address import Address
from bot.core.data import Data, from_json, to_json
from tests.factories import CHAT


class Letter(Data, frozen=True):
    to: Address


class Painted(Data, frozen=True):
    colour: type


def test_an_address_is_kept_as_its_text() -> None:
    kept = to_json(Letter(CHAT))
    assert kept == b'{"type":"Letter","to":"telegram:1"}'
    assert from_json(kept, Letter) == Letter(CHAT)


@pytest.mark.parametrize("text", ["nonsense", "smoke:1", ""])
def test_an_address_that_is_none_cannot_be_read(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        from_json(f'{{"type":"Letter","to":"{text}"}}'.encode(), Letter)


@pytest.mark.parametrize("value", ["1", "null", "[]"])
def test_what_is_no_text_is_no_address(value: str) -> None:
    with pytest.raises((msgspec.ValidationError, NotImplementedError)):
        from_json(f'{{"type":"Letter","to":{value}}}'.encode(), Letter)


def test_a_kind_that_nobody_can_read_is_named() -> None:
    with pytest.raises(NotImplementedError, match=r"^type cannot be read$"):
        from_json(b'{"type":"Painted","colour":"red"}', Painted)


def test_a_value_that_nobody_can_write_is_named_by_its_kind() -> None:
    with pytest.raises(NotImplementedError, match=r"^object cannot be written$"):
        to_json(object())


@pytest.mark.parametrize("text", [b"[]", b"1", b'"telegram:1"', b"nonsense"])
def test_what_is_no_object_cannot_be_read_whatever_is_known(text: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        from_json(text, Letter, to=CHAT)
