"""What texts are made of that may cost much: the pieces of each kind, and how texts are made of texts."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core import text as texts
from bot.core.client import phrases
from bot.core.knowledge.entries import Knowledge
from bot.core.sending.pieces import LONGEST

NAME = "Maija"
"""What the client is called who has told it before."""


def alphabets(known: Knowledge) -> dict[str, Sequence[str]]:
    """Return the pieces that texts of each kind are made of."""
    vocabularies = tuple(known.vocabulary.values())
    sentences = {x: [sentence for _, sentence in known.alternatives(x)] for x in known.wording}
    words = sorted({word for each in sentences.values() for said in each for word in said.split()})
    folded = sorted({word for each in sentences.values() for said in each for word in texts.words(said)})
    distress = [said for x in known.wording for entry, said in known.alternatives(x) if entry == "crisis"]
    introduced = [
        word
        for each in known.vocabulary.values()
        for part in (each.introductions, each.audiences, each.agreement, each.interjections)
        for forms in part.values()
        for word in forms
    ]
    return {
        "letters": list("abcdefghijklmnopqrstuvwxyzåäö"),
        "capitals": list("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"),
        "digits": list("0123456789"),
        "numbers": [
            "040 1234567 ",
            "+358401234567 ",
            "0401234567 ",
            "040/1234567 ",
            "1 2 3 4 5 ",
            "12-34-",
            "2019-",
        ],
        "codes": ["010190-123A ", "010190123A ", "010190 ", "131052-308T ", "010190" + " " * 9],
        "signs": list(".,;:!?-–—_/\\()[]{}<>\"'’´`+*=#%&@…"),
        "separators": [
            "@",
            ".",
            "-",
            "+",
            "(",
            ")",
            ". ",
            " . ",
            " at ",
            "(at)",
            " piste ",
            "a@",
            "@b.",
            "://",
            "www.",
        ],
        "addresses": [
            "a@b.fi ",
            "a.b@c.d.fi ",
            "timo at firma piste fi ",
            "timo(at)firma.fi ",
            "https://a.fi ",
            "a@a.",
        ],
        "white space": list(
            " \t\n\r\v\f\xa0\u1680\u2002\u2003\u2009\u2028\u2029\u202f\u3000\u200b\u200d\ufeff"
        ),
        "marks": ["a", *map(chr, range(0x300, 0x370)), "\u0483", "\u05b0", "\u064b", "\u20dd"],
        "ligatures": list("ﷺﷻ﷽ﷲﷴﷵﬃﬄĳǄ㌖㍿㏂㎞½⅞⑽⒈ⅷ℡™ﾊﾟ"),
        "emoji": ["👩\u200d👩\u200d👧\u200d👦", "👍🏽", "🇫🇮", "❤️", *map(chr, range(0x1F300, 0x1F640))],
        "right to left": ["שלום ", "مرحبا ", "\u202e", "\u200f", "السلام ", "עזרה "],
        "other scripts": ["你好", "한국어", "привет ", "สวัสดี", "नमस्ते ", "ａｂｃ", "𝐚𝐛"],
        "one-word sentences": [f"{word}. " for word in folded],
        "lines": [f"{word}\n" for word in folded],
        "known words": [f"{word} " for word in words],
        "folded words": [f"{word} " for word in folded],
        "long words": [word for word in folded if len(word) > 9],
        "misspelt words": [f"{word[:2]}x{word[3:]} " for word in folded if len(word) > 6],
        "distress": [f"{said} " for said in distress],
        "words of distress": [f"{word} " for said in distress for word in said.split()],
        "sentences of distress": [f"{word}. " for said in distress for word in texts.words(said)],
        "idioms": [f"{said} " for x in known.idioms for said in known.idioms[x]],
        "sentences": [f"{said} " for each in sentences.values() for said in each],
        "introductions": [f"{word} " for word in introduced],
        "corrections": [
            f"{word} "
            for word in sorted(
                {NAME, *phrases.TURNS, *phrases.DENIALS, *phrases.marks(vocabularies, phrases.CORRECTING)}
            )
        ],
    }


def fitting(text: str) -> str:
    """Return as much of *text* as one message holds, as Telegram counts it."""
    cut: str = text.encode("utf-16-le", "ignore")[: 2 * LONGEST].decode("utf-16-le", "ignore")
    return cut


@dataclass(frozen=True)
class Breeder:
    """Makes texts of *pieces*, and of texts others."""

    pieces: Mapping[str, Sequence[str]]
    chance: random.Random

    def seeds(self) -> Iterator[tuple[str, str]]:
        """Yield, of each kind, a text of its pieces at random, one of them again and again, and in a gap."""
        for kind, pieces_ in self.pieces.items():
            yield kind, fitting(self._run(pieces_, LONGEST))
            yield f"{kind}, the same", fitting(self.chance.choice(pieces_) * LONGEST)
            yield f"{kind}, of a name", fitting(f"{NAME} ei {self.chance.choice(pieces_) * LONGEST}")
            yield (
                f"{kind}, in a gap",
                f"a{fitting(self.chance.choice(pieces_) * LONGEST)[: LONGEST // 2 - 2]}b",
            )

    def changed(self, text: str, other: str) -> str:
        """Return *text* changed in one to three ways."""
        for _ in range(self.chance.randint(1, 3)):
            text = self.chance.choice((self._filled, self._repeated, self._crossed, self._mixed))(text, other)
        return fitting(text)

    def _run(self, of: Sequence[str], length: int) -> str:
        return "".join(self.chance.choice(of) for _ in range(length))[:length]

    def _any(self) -> Sequence[str]:
        return self.pieces[self.chance.choice(list(self.pieces))]

    def _span(self, text: str) -> tuple[int, int]:
        start, end = sorted(self.chance.randint(0, len(text)) for _ in range(2))
        return start, end

    def _filled(self, text: str, _: str) -> str:
        start, end = self._span(text)
        return text[:start] + self._run(self._any(), end - start) + text[end:]

    def _repeated(self, text: str, _: str) -> str:
        start = self.chance.randint(0, len(text))
        part = text[start : start + self.chance.choice((1, 2, 5, 20, 100))] or "a"
        return text[:start] + part * self.chance.choice((10, 100, 1000)) + text[start:]

    def _crossed(self, text: str, other: str) -> str:
        at = self.chance.randint(0, len(text))
        return text[:at] + other[self.chance.randint(0, len(other)) :]

    def _mixed(self, text: str, _: str) -> str:
        step, pieces_ = self.chance.choice((1, 2, 3, 5, 8, 13)), self._any()
        parts = (text[i : i + step] for i in range(0, len(text), step))
        return "".join(part + self.chance.choice(pieces_) for part in parts)
