"""Addresses: values whose text is what the database holds, whatever wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL, Address, Network, Party
from bot.core.data import Data, from_json, to_json


class Letter(Data, frozen=True):
    """Something with an address in it."""

    to: Address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("telegram:4711", Address(Network.TELEGRAM, "4711")),
        ("telegram:-100", Address(Network.TELEGRAM, "100", Party.GROUP)),
        ("telegram:-100#7", Address(Network.TELEGRAM, "100", Party.GROUP, "7")),
        ("telegram:4711#7", Address(Network.TELEGRAM, "4711", topic="7")),
        ("telegram:", Address(Network.TELEGRAM)),
        ("telegram:1:2", Address(Network.TELEGRAM, "1:2")),
        ("supervisor", SUPERVISOR),
        ("email", MAILBOX),
        ("terminal", TERMINAL),
    ],
)
def test_every_address_has_its_text(text: str, address: Address) -> None:
    read = Address.parse(text)
    assert (read, str(address), address.text) == (address, text, text)
    parts = (address.network, address.chat, address.party, address.topic)
    assert (read.network, read.chat, read.party, read.topic) == parts
    assert from_json(to_json(Letter(address)), Letter) == Letter(address)


def test_a_network_of_one_chat_is_named_alone() -> None:
    made = [
        Address(Network.TERMINAL),
        Address(Network.EMAIL, party=Party.MAILBOX),
        Address(None, "", Party.SUPERVISOR),
    ]
    assert [address.text for address in made] == ["terminal", "email", "supervisor"]


def test_what_an_earlier_version_called_the_lane_of_a_press_is_its_chat() -> None:
    assert Address.parse("telegram:1/press") == Address.parse("telegram:1")


@pytest.mark.parametrize("text", ["", "carrier-pigeon:1", "1", "telegram", "Supervisor"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a valid Network"):
        Address.parse(text)


def test_an_address_is_a_value() -> None:
    here, there = Address.parse("telegram:1"), Address.parse("telegram:2")
    assert (here == Address.parse("telegram:1"), here == there, here == "telegram:1") == (True, False, False)
    assert {here: 1}[Address.parse("telegram:1")] == 1
    assert repr(here) == "Address('telegram:1')"


@pytest.mark.parametrize(
    ("text", "is_group", "whole"),
    [("telegram:1", False, "telegram:1"), ("telegram:-1#2", True, "telegram:-1"), ("email", False, "email")],
)
def test_a_topic_is_a_part_of_its_chat(text: str, is_group: bool, whole: str) -> None:
    address = Address.parse(text)
    assert (address.is_group, address.whole) == (is_group, Address.parse(whole))


@given(st.integers(), st.none() | st.integers(1))
def test_any_chat_comes_back_as_it_was(number: int, topic: int | None) -> None:
    party = Party.GROUP if number < 0 else Party.PERSON
    address = Address(Network.TELEGRAM, str(abs(number)), party, None if topic is None else str(topic))
    read = Address.parse(address.text)
    assert (read, read.party, read.topic) == (address, party, address.topic)
