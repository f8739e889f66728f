"""What a message means: its language, whether somebody is in danger, and which entry it asks for."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.core.language import Language
from bot.core.reading import NOTHING_BEFORE, Before, Danger, Decider, Intent, NoMatch, Reading, Why
from bot.core.text import collapsed, sentences, words
from bot.core.understanding import crisis, several
from bot.core.understanding.detection import LanguageModel
from bot.core.understanding.matching import Explanation, Matcher
from bot.core.understanding.model import Sentences

RECENT = 4
"""Messages of which the language and the wishes are kept at hand: both are asked for several times."""

ALARM = 0.56
"""How probable distress must be, by what the alarm has learned, for the signpost. A false alarm costs a
client a glance at a telephone number, so it is low; docs/matching.md has what other values would do."""

OUTRIGHT = (".wants-to-die", ".kill-oneself")
"""The rules that hear what nobody says of anything else, whatever is asked along with it."""

UNALARMED = 0.03
"""How improbable distress must be, by the same, for a rule to have fired at a mere word. Of a thousand
messages of people in danger none that asks for an entry is below; docs/matching.md has both sides."""

DOUBTFUL = 0.2
"""The same of each sentence by itself: what follows a long question must not drown in it."""

LEAST_ASKED = 7
"""Words of such a question, at least."""

MOST_ASKED = 60
"""The same at most: a story stays what the rules hear in it."""

NO_MATCHERS: Mapping[Language, Matcher] = MappingProxyType({})
"""Nothing has been written that intents could be learned from."""


class Understanding:
    """Reads messages: for each language a matcher of entries and one of intents; the crisis layer.

    ``sentences`` are what stands in the knowledge of each language: they are looked at for every message,
    where the matcher of a language is only asked if the message is in it.
    """

    def __init__(
        self,
        matchers: Mapping[Language, Matcher],
        languages: LanguageModel,
        sentences: Mapping[Language, Sentences],
        intents: Mapping[Language, Matcher] = NO_MATCHERS,
    ) -> None:
        self._matchers = matchers
        self._languages = languages
        self._sentences = sentences
        self._intents = intents
        self._told = lru_cache(RECENT)(self._language)
        self._wanted = lru_cache(RECENT)(self._wishes)

    def read(self, text: str, prior: Language, before: Before = NOTHING_BEFORE) -> Reading:
        """Return what *text* means in a conversation in *prior*, after what came *before*."""
        text = collapsed(text)
        language, foreign = self.language(text, prior)
        match = self._matchers[language].match(text, before)
        alarm = self._matchers[language].distress(text)
        danger, guessed, rules = self._danger(text, language, alarm)
        if danger is Danger.ACUTE and not guessed and self._is_only_asked(text, rules, language, alarm):
            danger = Danger.MENTIONED
        asks = several.asks(text)
        if danger is not Danger.ACUTE:
            return Reading(language, danger, match, foreign, guessed=guessed, asks=asks, alarm=alarm)
        another = crisis.is_anothers(text, language)
        return Reading(
            language,
            danger,
            match,
            foreign,
            another=another,
            guessed=guessed,
            threatened=crisis.is_from_somebody(rules),
            bereaved=crisis.is_bereaved(text, language),
            asks=asks,
            alarm=alarm,
        )

    def danger(self, text: str) -> Danger:
        """Return the danger that the rules alone hear in *text*."""
        return crisis.danger(text)

    def wishes(self, text: str, prior: Language) -> Mapping[Intent, float]:
        """Return what *text* may want of the bot, the likeliest first, and how probable each is, 0..1."""
        return self._wanted(text, prior)

    def _wishes(self, text: str, prior: Language) -> Mapping[Intent, float]:
        text = collapsed(text)
        language, _ = self.language(text, prior)
        if (matcher := self._intents.get(language)) is None:
            return {}
        return {Intent(scored.entry): scored.score for scored in matcher.ranked(text)}

    def _danger(self, text: str, language: Language, alarm: float) -> tuple[Danger, bool, tuple[str, ...]]:
        """Return the danger that the rules find or, where they find none, the *alarm* does; and if it does.

        Last come the names of the rules that fired.
        A message that stands in the knowledge is what it stands there as: distress, or an idiom.
        """
        if (known := self._matchers[language].known_distress(text)) is not None:
            return (Danger.ACUTE if known else Danger.NONE), False, crisis.why(text) if known else ()
        heard = crisis.heard(text)
        if heard.danger is not Danger.ACUTE and self._is_distressed(text, heard.plainly, language, alarm):
            return Danger.ACUTE, True, heard.why
        return heard.danger, False, heard.why

    def _is_distressed(self, text: str, plain: str, language: Language, alarm: float) -> bool:
        """Whether the alarm hears distress, also in what is *plain*, without what the rules know as none.

        That is idioms, and what a professional has been through.
        """
        if alarm < ALARM:
            return False
        return plain == text or self._matchers[language].distress(plain) >= ALARM

    def _is_only_asked(self, text: str, rules: tuple[str, ...], language: Language, alarm: float) -> bool:
        """Whether a rule fired at a word of a longer question that the alarm is sure holds no distress.

        Short messages stay what the rules hear in them: of those the alarm has learned least. So does what
        asks nothing, what is said outright, and what no entry answers by itself, whatever was spoken of.
        """
        if not LEAST_ASKED <= len(words(text)) <= MOST_ASKED or not several.asks(text):
            return False
        if any(rule.endswith(OUTRIGHT) for rule in rules):
            return False
        matcher = self._matchers[language]
        if isinstance(matcher.match(text), NoMatch):
            return False
        if matcher.known_distress(text) is not None or alarm >= UNALARMED:
            return False
        return all(matcher.distress(sentence) < DOUBTFUL for sentence in sentences(text))

    def explain(self, text: str, prior: Language) -> Explanation:
        """Return why :meth:`read` matches *text* as it does."""
        text = collapsed(text)
        language, _ = self.language(text, prior)
        return self._matchers[language].explain(text)

    def why(self, text: str, prior: Language) -> Why:
        """Return why :meth:`read` matches *text* as it does, in short."""
        full = self.explain(text, prior)
        weights = tuple((each.word, each.weight) for each in full.contributions if each.weight > 0)
        scores = tuple((each.entry, each.score) for each in full.scores)
        return Why(Decider(full.rule), scores, weights, full.threshold, full.margin)

    def _is_perhaps_a_name(self, text: str, language: Language) -> bool:
        """Tell whether *text* is one word with a capital that sentences in *language* do not have."""
        [first, *rest] = text.split() or [""]
        return not rest and first.istitle() and not self._languages.has(language, text)

    def language(self, text: str, prior: Language) -> tuple[Language, bool]:
        """Return the language of *text*, and whether it is one that the bot does not speak.

        What stands in the knowledge word for word is in a language that it stands in: in the *prior* if it
        stands in all ("ok"), or not in the one found; in another if it does not stand in the prior ("hello"),
        and is no word of it either ("coaching").
        One without a matcher, because nothing has been written in it yet, is read as Finnish.
        """
        return self._told(text, prior)

    def _language(self, text: str, prior: Language) -> tuple[Language, bool]:
        text = collapsed(text)
        found = self._languages.detect(text, prior)
        usual, other = (Language(x) if x and x in self._matchers else Language.FI for x in (prior, found))
        if self._languages.says_nothing(text) or self._is_perhaps_a_name(text, other):
            return usual, False
        known = [x for x, sentences in self._sentences.items() if sentences.owner(text) is not None]
        if usual in known:
            stays = found is None or other not in known or len(known) == len(self._sentences)
            return (usual, False) if stays else (other, False)
        if known and (found is None or other is usual) and not self._languages.has(usual, text):
            return known[0], False
        return (usual, True) if found is None else (other, False)
