"""What the page tells search engines of itself, in the words of schema.org."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from bot.core.page.passages import BULLET, Block, Shape
from bot.core.page.site import AnswersPage, Contact, Page, Topic

Thing = dict[str, Any]
"""Something that schema.org has a type for, as JSON-LD writes it."""


def described(page: AnswersPage) -> Thing:
    """Return the questions that have an answer, and the service with what is stated of it."""
    return {"@context": "https://schema.org", "@graph": [_questions(page), _service(page.page)]}


def text(blocks: tuple[Block, ...]) -> str:
    """Return the text of *blocks* as the bot says it."""
    return "\n\n".join(_text(block) for block in blocks)


def _text(block: Block) -> str:
    bullet = BULLET if block.shape is Shape.ITEMS else ""
    return "\n".join(bullet + "".join(run.text for run in line) for line in block.lines)


def _questions(page: AnswersPage) -> Thing:
    return {
        "@type": "FAQPage",
        **_known(url=page.page.url),
        "name": page.page.title,
        "inLanguage": str(page.page.language),
        "mainEntity": [_question(topic, page.page) for part in page.parts for topic in part.stated],
    }


def _question(topic: Topic, page: Page) -> Thing:
    answer = {"@type": "Answer", "text": text(topic.answer)}
    address = f"{page.url}#{topic.id}" if page.url else ""
    language = "" if topic.language is page.language else str(topic.language)
    known = _known(url=address, inLanguage=language)
    return {"@type": "Question", "name": topic.question, **known, "acceptedAnswer": answer}


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
