"""Writes the site: what of the knowledge and the policy stands on which page, and where it leads."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.core.client import events
from bot.core.client.commands import COMMANDS
from bot.core.client.policy import Policy
from bot.core.inquiry.contact import Medium, found_in
from bot.core.knowledge import named
from bot.core.knowledge.entries import PLACEHOLDER, Chapter, Knowledge, placeholders
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.page import words
from bot.core.page.calls import tel
from bot.core.page.filled import END, SIGN, Filled
from bot.core.page.passages import COMMAND, Block, Line, Marker, Run, mailto
from bot.core.page.site import (
    AnswersPage,
    Contact,
    Hints,
    Home,
    Page,
    Part,
    PrivacyPage,
    Related,
    Site,
    Topic,
    Translation,
)

CONTACT = "#Contact"
"""The part of a page on how to get in touch. No entry's id has a capital letter."""

HELP = "Crisis"
"""The part of a page on help in distress."""

SPOKEN_ONLY = named.COURTESIES | {named.CRISIS}
"""Entries that are no topic of a page: what only belongs into a conversation, and what stands at its foot."""

VITAL = ("emergency_number", "crisis_line")
"""Facts without which a page sends nobody in distress to where help is."""

REACH = ("phone", "email")
"""Facts by one of which the supervisor is reached."""

COUNT = "{count}"
"""Where the search puts how many topics it has found."""

OTHERS = "Others"
"""The chapter of entries that are in no other; those that are written have small letters only."""

_SENTENCE = re.compile(rf"(?:(?<=[.!?])|(?<=[.!?]{END}))\s+(?!{SIGN}?[a-zåäö])")
"""What stands between two sentences, also where a fact ends or begins one."""

_ASIDE = re.compile(r"\s*\([^()]*\)")
"""What a sentence holds in brackets, and can do without."""

WORDS = tuple(key.removeprefix("page.") for key in SENTENCES if key.startswith("page."))
"""The names of the page's own sentences."""


def site(knowledge: Knowledge, policy: Policy, home: Home) -> Site:
    """Return what stands on the site."""
    filled = Filled.of(knowledge)
    writers = [_Writer(knowledge, filled, policy, home, language) for language in languages(knowledge)]
    return Site(
        home,
        tuple(writer.answers() for writer in writers),
        tuple(writer.privacy() for writer in writers),
    )


def languages(knowledge: Knowledge) -> tuple[Language, ...]:
    """Return the languages that there is a page in, Finnish first."""
    return tuple(language for language in Language if language in knowledge.wording)


def topics(knowledge: Knowledge, home: Home) -> tuple[str, ...]:
    """Return the entries that are topics of a page: without a bot, nothing that it says of itself."""
    return tuple(
        entry.id
        for entry in knowledge.entries.values()
        if entry.id not in SPOKEN_ONLY and (home.bot or entry.source != named.OWN)
    )


def chapters(knowledge: Knowledge, home: Home) -> Iterator[tuple[Chapter | None, tuple[str, ...]]]:
    """Yield each chapter and its topics, at last those that are in none; none without a topic."""
    shown = topics(knowledge, home)
    placed = {entry for chapter in knowledge.chapters for entry in chapter.entries}
    rest = tuple(entry for entry in shown if entry not in placed)
    for chapter in knowledge.chapters:
        if entries := tuple(entry for entry in chapter.entries if entry in shown):
            yield chapter, entries
    if rest:
        yield None, rest


def missing_help(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the facts on help in distress that are not stated, and so leave a gap on every page."""
    return tuple(name for name in VITAL if not _is_stated(knowledge, name))


def missing_controller(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the facts that are not stated, and without which nobody knows whom to ask for their data."""
    without_name = () if _is_stated(knowledge, "supervisor_name") else ("supervisor_name",)
    without_reach = () if any(_is_stated(knowledge, name) for name in REACH) else REACH
    return without_name + without_reach


def _is_stated(knowledge: Knowledge, fact: str) -> bool:
    return fact in knowledge.facts and all(knowledge.fact(fact, x) for x in languages(knowledge))


def answers_file(language: Language) -> str:
    """Return the file of the answers in a language."""
    return "index.html" if language is Language.FI else f"{language}.html"


def privacy_file(language: Language) -> str:
    """Return the file of the policy in a language."""
    return f"privacy-{language}.html"


@dataclass(frozen=True)
class _Writer:
    """Writes the pages of one language. What becomes lines is taken from *filled*, the rest as it is."""

    knowledge: Knowledge
    filled: Filled
    policy: Policy
    home: Home
    language: Language

    def answers(self) -> AnswersPage:
        shown = topics(self.knowledge, self.home)
        page = self._page(answers_file, self._title(), self._say("page.lead"))
        opening = ("page.lead", "page.voice") if self.home.bot else ("page.lead",)
        return AnswersPage(
            page,
            self._paragraphs(*opening),
            tuple(self._part(chapter, entries) for chapter, entries in chapters(self.knowledge, self.home)),
            self.home.telegram(),
            self.home.telegram(named.INQUIRY),
            dict(self._hints(shown)),
        )

    def privacy(self) -> PrivacyPage:
        title = f"{self._say('page.privacy')} – {self._title()}"
        page = self._page(privacy_file, title, self._say("page.no_tracking"))
        policy = self._marker().blocks(self._policy(), titled=True) if self.home.bot else ()
        return PrivacyPage(page, self._paragraphs("page.no_tracking"), policy)

    def _policy(self) -> str:
        """Return the policy with signs, and the version that it has without them."""
        policy = replace(self.policy, knowledge=self.filled.knowledge)
        own = self.policy.version(self.language)
        return policy.text(self.language).replace(policy.version(self.language), own)

    # What all pages have

    def _page(self, file: Callable[[Language], str], title: str, description: str) -> Page:
        own = file(self.language)
        return Page(
            language=self.language,
            file=own,
            url=self.home.page(own),
            home=answers_file(self.language),
            privacy=privacy_file(self.language),
            title=title,
            description=description,
            words={key: self._say(f"page.{key}", count=COUNT) for key in WORDS},
            translations=tuple(self._translation(x, file(x)) for x in languages(self.knowledge)),
            contact=self._contact(),
            crisis=self._crisis(),
        )

    def _translation(self, language: Language, file: str) -> Translation:
        name = self.knowledge.say(language, f"choice.language.{language}")
        return Translation(language, name, file, self.home.page(file))

    def _contact(self) -> Contact:
        number = _first(self._fact("phone"), Medium.PHONE)
        named = ("supervisor_name", "supervisor_title", "organisation")
        return Contact(
            name=self._fact("supervisor_name"),
            title=self._fact("supervisor_title"),
            organisation=self._fact("organisation"),
            who=tuple(filter(None, map(self._line, named))),
            phone=self._line("phone"),
            call=tel(number) if number else "",
            email=self._line("email"),
            write=self._write(),
        )

    def _crisis(self) -> tuple[Block, ...]:
        """Return where help is to be had at once: of what is stated, as it stands in the facts now."""
        return self._paragraphs("page.crisis", "page.violence")

    def _hints(self, shown: tuple[str, ...]) -> Iterator[tuple[str, Hints]]:
        """Yield what leads to each topic, and to help in distress: there, none that somebody said."""
        for entry, asked in words.asked(self.knowledge, self.language, shown).items():
            written = words.written(self.knowledge, self.language, entry)
            yield entry, Hints(written, tuple(words.besides(written, asked)))
        if self._crisis():
            yield HELP, Hints(words.written(self.knowledge, self.language, named.CRISIS), ())

    # The topics

    def _part(self, chapter: Chapter | None, entries: tuple[str, ...]) -> Part:
        found = tuple(map(self._topic, entries))
        language = chapter.language(self.language) if chapter else self.language
        return Part(
            f"Chapter-{chapter.name if chapter else OTHERS}",
            chapter.titles[language] if chapter else self._say("page.others"),
            language,
            tuple(topic for topic in found if topic.is_stated),
            tuple(topic for topic in found if not topic.is_stated),
        )

    def _topic(self, entry: str) -> Topic:
        answer = self.filled.knowledge.answer(entry, self.language)
        question = self.knowledge.question(entry, self.language)
        return Topic(
            id=entry,
            question=question,
            language=answer.language,
            note="" if answer.language is self.language else self._say("only_in_finnish"),
            answer=self._marker(answer.language).blocks(self._told(answer.text)),
            is_stated=not answer.missing,
            telegram=self.home.telegram(entry),
            email=self._write(question),
            related=self._related(entry),
        )

    def _related(self, entry: str) -> tuple[Related, ...]:
        shown = topics(self.knowledge, self.home)
        follow_ups = (one for one in self.knowledge.entries[entry].follow_ups if one in shown)
        return tuple(
            Related(
                one,
                self.knowledge.question(one, self.language),
                self.knowledge.entries[one].language(self.language),
            )
            for one in follow_ups
        )

    # Words

    def _marker(self, language: Language | None = None) -> Marker:
        used = language or self.language
        return Marker(self.filled, used, lambda command: self._lead(command, used))

    def _line(self, fact: str) -> Line:
        """Return what a fact says as a line, an empty one if it is not stated."""
        return self._marker().line(_fact(self.filled.knowledge, fact, self.language))

    def _paragraphs(self, *keys: str) -> tuple[Block, ...]:
        """Return paragraphs of the page's own sentences, none for one of which nothing is stated."""
        said = "\n\n".join(filter(None, (_said(self.filled.knowledge, self.language, key) for key in keys)))
        return self._marker().blocks(said) if said else ()

    def _told(self, answer: str) -> str:
        """Return an answer as it is told here: without a bot, no sentence with a command for it."""
        if self.home.bot:
            return answer
        parts = ("\n".join(filter(None, map(_uncommanded, x.split("\n")))) for x in answer.split("\n\n"))
        return "\n\n".join(filter(None, parts)) or answer

    def _write(self, subject: str = "") -> str:
        address = _first(self._fact("email"), Medium.EMAIL)
        return mailto(address, subject) if address else ""

    def _lead(self, command: str, language: Language) -> Run:
        """Return what stands for a command: words in *language*, and where they lead from this page."""
        match COMMANDS[command]:
            case events.PolicyRequested():
                words, href = "page.privacy", privacy_file(self.language)
            case _ if not self.home.bot:
                words, href = "page.contact", CONTACT
            case events.InquiryRequested():
                words, href = "page.inquiry", self.home.telegram(named.INQUIRY)
            case _:
                words, href = "page.open", self.home.telegram()
        return Run(self.knowledge.say(language, words), href)

    def _title(self) -> str:
        return self._say("page.title") or self._say("page.heading")

    def _say(self, key: str, **values: str) -> str:
        return _said(self.knowledge, self.language, key, **values)

    def _fact(self, name: str) -> str:
        return _fact(self.knowledge, name, self.language)


def _said(knowledge: Knowledge, language: Language, key: str, **values: str) -> str:
    """Return a sentence of the page's own, without what is about a fact that is not stated."""

    def is_stated(text: str) -> bool:
        return all(name in values or _fact(knowledge, name, language) for name in placeholders(text))

    said = _ASIDE.sub(lambda aside: aside[0] if is_stated(aside[0]) else "", knowledge.wording[language][key])
    told = " ".join(filter(is_stated, _SENTENCE.split(said)))
    return PLACEHOLDER.sub(lambda found: values.get(found[1]) or _fact(knowledge, found[1], language), told)


def _fact(knowledge: Knowledge, name: str, language: Language) -> str:
    return knowledge.fact(name, language) if name in knowledge.facts else ""


def _uncommanded(line: str) -> str:
    return " ".join(one for one in _SENTENCE.split(line) if not COMMAND.search(one))


def _first(fact: str, medium: Medium) -> str:
    """Return the first number, or address, that a fact holds; "" if it holds none."""
    return next((one.value for one in found_in(fact) if one.medium is medium), "")
