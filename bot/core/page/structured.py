"""What the page tells search engines of the service, in the words of schema.org.

The questions and answers need no second telling: the template marks them where they stand.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from bot.core.page.passages import BULLET, Block, Shape
from bot.core.page.site import Contact, Page

Thing = dict[str, Any]
"""Something that schema.org has a type for, as JSON-LD writes it."""


def described(page: Page) -> Thing:
    """Return the service, with what is stated of it."""
    return {"@context": "https://schema.org", **_service(page)}


def text(blocks: tuple[Block, ...]) -> str:
    """Return the text of *blocks* as the bot says it."""
    return "\n\n".join(_text(block) for block in blocks)


def _text(block: Block) -> str:
    bullet = BULLET if block.shape is Shape.ITEMS else ""
    return "\n".join(bullet + "".join(run.text for run in line) for line in block.lines)


def _service(page: Page) -> Thing:
    contact = page.contact
    return {
        "@type": "ProfessionalService",
        **_known(name=", ".join(filter(None, (contact.name, contact.organisation)))),
        "description": page.description,
        **_known(
            url=page.url,
            telephone=contact.call.removeprefix("tel:"),
            email=unquote(contact.write.removeprefix("mailto:")),
        ),
        **dict(_people(contact)),
    }


def _people(contact: Contact) -> Iterator[tuple[str, Thing]]:
    if contact.name:
        yield "employee", {"@type": "Person", "name": contact.name, **_known(jobTitle=contact.title)}
    if contact.organisation:
        yield "parentOrganization", {"@type": "Organization", "name": contact.organisation}


def _known(**values: str) -> Thing:
    """Return those of *values* that are known."""
    return {name: value for name, value in values.items() if value}
