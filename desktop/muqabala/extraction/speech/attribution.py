"""Who says what: statements, each with its source and the stretch of text it covers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from muqabala.extraction.phrases import Hit
from muqabala.extraction.speech.clauses import contrast_after, counts_for_others, is_saying
from muqabala.extraction.speech.cues import VERB_MANNERS, Cue, Manner, bounding_words
from muqabala.extraction.speech.denials import denied_from
from muqabala.extraction.speech.discourse import Discourse
from muqabala.extraction.speech.headlines import headline_source
from muqabala.extraction.speech.openings import Opening, find_opening
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.speakers import Source, find_source
from muqabala.extraction.speech.statements import Attribution, Statement
from muqabala.extraction.speech.subjects import (
    acting_before,
    author_named,
    begins_clause,
    subject_after,
    subject_as_for,
    subject_before,
    subject_behind_aside,
    subject_of_had,
)
from muqabala.model.span import Span

_AFTER_WHAT = re.compile(r"(?:\bل?|سب|ثل|وفق)ما\s+(?:قد\s+|كان\s+|كانت\s+)?$")
# At the start of a sentence «كما» only adds one thing to another.
_LIKE = re.compile(r"[^\n.!?؟]\s*\bكما\s+(?:قد\s+)?$")
_AHEAD = re.compile(r"\s*(?:،|\b(?:فان|فانه|فانها|فقد|ان)\b|:)")
_PRONOUN = re.compile(r"\s*(?:عنه|عنها|عنهم|به|بها|بذلك|اليه|اليها|عليه)\b")
_BACKGROUND = re.compile(r"\b(?:بعد|بعدما|عقب|اثر|فيما|بينما|في حين)\b")
_NEGATION = re.compile(r"\b[وف]?(?:لم|لن|لا|عدم|دون ان|بدون ان)\s+$")
_AND_THAT = re.compile(r"(?:و|كما )ان(?:ه|ها|هم)?\b")
_WHAT = re.compile(r" ل?ما ")
_EXCEPT = re.compile(r"\b(?:سوي|الا(?! ان))\b")
_AFTER_COMMA = re.compile(r"[،,\"”»]\s*$")
_AFTER_QUOTE = re.compile(r"[\"“”«»](?:\s*[،,])?\s*(?:هكذا\s+|بهذه الكلمات\s+)?$")
_TO_THE_MARK = re.compile(r"[^،,؛.!?؟\n]*")
_FIRST_VERB = re.compile(r"\w+(?= )")
_THIS_CAME = re.compile(r"و?(?:جاء|ياتي|اتي)\s+(?:ذلك|هذا)\b")
_SAYING = re.compile(r"\b(?:(?:قول|تاكيد|تصريح|تحذير)(?:ه|ها|هم|هما|هن)|ان|انه|انها)\b|:")
_TOLD = re.compile(r":\s|\bفان(?:ه|ها|هم)?\b")
_NEAR = 40
_WORDS_BEFORE_AN = 8
_WORDS_OF_AN_OCCASION = 12
# «مؤكدا لوكالة كذا للأنباء أن …»: whom it was told may stand between, before أن only.
_REACH_OF_A_PARTICIPLE = (30, 60)


def find_attribution(scene: Scene) -> Attribution:
    """Return who says what in a document, read from its beginning."""
    reader = _Reader(scene)
    cues = scene.cues
    index = 0
    for sentence in scene.sentences:
        inside: list[Hit[Cue]] = []
        while index < len(cues) and cues[index].start < sentence.end:
            inside.append(cues[index])
            index += 1
        reader.read(sentence, inside)
    return Attribution(scene, tuple(reader.statements))


class _Reader:
    """Reads the sentences of one scene in order, keeping who has spoken so far."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._discourse = Discourse()
        self._sentence = Span(0, 0)
        self._sentence_first = 0
        self._limit = 0
        self._backward_from: int | None = None
        self._forward_from: int | None = None
        self.statements: list[Statement] = []
        self._rules: dict[Manner, Callable[[Hit[Cue]], None]] = {
            Manner.PARTICIPLE: self._participle,
            Manner.SOURCE: self._source,
            Manner.SOURCE_VERB: self._source_verb,
            Manner.RELAYED: self._relayed,
            Manner.SAME: self._same,
            Manner.RELAY: self._relay,
        }

    def read(self, sentence: Span, cues: list[Hit[Cue]]) -> None:
        """Read one sentence with its cues."""
        self._sentence = sentence
        self._sentence_first = len(self.statements)
        self._backward_from = self._forward_from = None
        heard = [hit for hit in cues if self._is_heard(hit)]
        headline = headline_source(self._scene, sentence, heard[0].start if heard else sentence.end)
        if headline is not None:
            source, colon = headline
            hit = Hit(colon, colon + 1, colon, Cue(Manner.VERB))
            self._say(hit, source, colon + 1)
        self._continuation()
        for hit, following in zip_longest(heard, heard[1:]):
            self._limit = following.word_start if following else sentence.end
            self._rules.get(hit.payload.manner, self._verb)(hit)

    def _continuation(self) -> None:
        """Read «وأن …» at the start of a sentence: whoever spoke last goes on."""
        start = self._sentence.start
        match = _AND_THAT.match(self._scene.text, start, self._sentence.end)
        source = self._discourse.last
        if match and source is not None and "\n" not in self._scene.text[start - 2 : start]:
            cue = Cue(Manner.MORE, feminine=source.feminine, plural=source.plural)
            self._say(Hit(start, match.end(), start, cue), source, match.end())

    def _is_heard(self, hit: Hit[Cue]) -> bool:
        """Tell whether the report itself says the cue, and says it of somebody."""
        is_verb = hit.payload.manner in VERB_MANNERS
        if is_verb and self._before(hit.word_start, _NEGATION):
            # «لم تؤكد سوى إصابة أربعة»: the exception is what is said.
            return _EXCEPT.search(self._scene.text, hit.end, hit.end + _NEAR) is not None
        return is_saying(self._scene, hit) and not self._scene.is_quoted(hit.start)

    # what a sentence offers

    @property
    def _here(self) -> list[Statement]:
        return self.statements[self._sentence_first :]

    def _before(self, position: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
        low = max(self._sentence.start, position - _NEAR)
        return pattern.search(self._scene.text, low, position)

    def _say(self, hit: Hit[Cue], source: Source, start: int, *, backward: bool = False) -> None:
        known = self._discourse.speaks(source, hit.payload)
        denies = hit.payload.denies
        end = contrast_after(self._scene, hit.end, self._sentence.end, at_once=backward or denies)
        if backward:
            # «قتل 107 لا 100 كما أعلنت السلطات»: only what is denied is theirs.
            start = denied_from(self._scene, start, hit.start)
        statement = Statement(
            start,
            max(end, start),
            hit.start,
            hit.end,
            known,
            hit.payload.manner,
            backward=backward,
            denies=denies,
        )
        self.statements.append(statement)

    # reporting verbs

    def _verb(self, hit: Hit[Cue]) -> None:
        takes = hit.payload.takes
        opening = find_opening(self._scene, hit.end, self._sentence.end, takes)
        if self._is_postposed(hit, opening):
            return
        begins = begins_clause(self._scene, self._sentence, hit)
        if "an_only" in takes and (opening is None or opening.marker != "that" or not begins):
            return
        source = self._subject(hit, opening, begins=begins)
        if source is None:
            source = self._carried(hit, opening) if begins else None
        elif opening is None or opening.marker == "object":
            self._without_opening(hit, source, is_object=opening is not None)
            return
        elif not self._is_source(source, hit, begins=begins):
            return
        if source is not None and opening is not None:
            self._say(hit, source, opening.content)
            if self._before(hit.word_start, _AFTER_QUOTE):
                # «"…"، يؤكد علوان، "…"»: the quotation before the verb is his too.
                self._say(hit, source, self._sentence.start, backward=True)

    def _is_postposed(self, hit: Hit[Cue], opening: Opening | None) -> bool:
        """Read «بحسب ما قال …» and «كما أفاد …» and tell whether the verb was one of them."""
        after_what = self._before(hit.word_start, _AFTER_WHAT)
        direction = self._backward_from is not None or self._forward_from is not None
        like = opening is None and self._before(hit.word_start, _LIKE) is not None
        if not (like or (after_what and direction)):
            return False
        end = min(opening.start if opening else self._sentence.end, self._limit)
        told = _PRONOUN.match(self._scene.text, hit.end)  # «وفق ما أعلنت عنه الوزارة»
        start = told.end() if told else hit.end
        source = find_source(self._scene, start, end) or self._discourse.again(hit.payload)
        if source is not None and (after_what or self._closes(source)):
            backward = self._forward_from is None
            self._say(hit, source, self._sentence.start if backward else hit.end, backward=backward)
        self._backward_from = self._forward_from = None
        return True

    def _closes(self, source: Source) -> bool:
        """Tell whether a known source ends its clause, as in «…، كما أفاد المرصد أمس»."""
        rest = self._scene.text[source.end : self._sentence.end]
        return source.is_known and len(_TO_THE_MARK.match(rest)[0].split()) <= 3  # type: ignore[index]

    def _subject(self, hit: Hit[Cue], opening: Opening | None, *, begins: bool) -> Source | None:
        """Return the subject of a verb: after it, or before it where the verb comes second."""
        announced = subject_as_for(self._scene, self._sentence, hit)
        if announced is None and author_named(self._scene, self._sentence, hit):
            announced = self._author(hit)
        if announced is None:
            announced = subject_of_had(self._scene, self._sentence, hit)
        if announced is None and not begins:
            announced = subject_before(self._scene, self._sentence, hit)
        if announced is None and hit.word_start == hit.start:
            announced = subject_behind_aside(self._scene, self._sentence, hit.start)
        if announced is not None:
            return announced
        end = opening.start if opening else self._object_limit(hit)
        # «ومضى قائلا», «التي تفيد مقتل ثلاثة، وقال …»: what follows the next cue is not his name.
        return subject_after(self._scene, hit, min(end, self._limit))

    def _author(self, hit: Hit[Cue]) -> Source | None:
        """Return who issued the text in which a verb tells («أصدر المركز بيانا كشف فيه …»)."""
        begin = self._sentence.start
        verb = _FIRST_VERB.match(self._scene.text, begin)
        return find_source(self._scene, verb.end() if verb else begin, hit.start)

    def _object_limit(self, hit: Hit[Cue]) -> int:
        return min(self._sentence.end, hit.end + 120)

    def _carried(self, hit: Hit[Cue], opening: Opening | None) -> Source | None:
        """Return who goes on speaking where a verb has no subject of its own."""
        if opening is None or hit.payload.manner is Manner.RECORD:
            return None
        if self._scene.text[hit.word_start : hit.end] in bounding_words("passive"):
            return None
        between = self._scene.text[hit.end : opening.start].split()
        if len(between) > (_WORDS_OF_AN_OCCASION if between[:1] == ["في"] else _WORDS_BEFORE_AN):
            return None
        # «وجهت الوزارة رسالة، طالبت فيها …»: without و the clause goes on with its own subject.
        linked = hit.word_start < hit.start or not self._before(hit.start, _AFTER_COMMA)
        deed = (
            None if linked or self._here else acting_before(self._scene, self._sentence, hit.start)
        )
        return deed or self._discourse.again(hit.payload)

    def _without_opening(self, hit: Hit[Cue], source: Source | None, *, is_object: bool) -> None:
        """Read a verb with a direct object, or one that closes its statement («…، قال فلان»)."""
        # «أدان البيت الأبيض "…"، وأكدت المنظمة مقتل ستة»: with و a clause of its own begins.
        own_object = is_object and hit.word_start < hit.start
        quoted = self._before(hit.word_start, _AFTER_QUOTE) is not None and not own_object
        if source is None or not (source.is_known or quoted):
            return
        closes = self._before(hit.word_start, _AFTER_COMMA)
        rest = self._scene.text[source.end : self._sentence.end].strip(' .،"”»')
        if quoted or (closes and not rest):
            self._say(hit, source, self._sentence.start, backward=True)
        elif (is_object or "obj" in hit.payload.takes) and self._counts(hit, source):
            self._say(hit, source, source.end)
            self.statements[-1] = self._without_background(self.statements[-1])

    def _is_source(self, source: Source, hit: Hit[Cue], *, begins: bool) -> bool:
        """Tell whether a subject can speak: unknown words only where the verb stands first."""
        if hit.payload.manner is Manner.RECORD:
            return counts_for_others(self._scene, source, hit)
        words = source.description.split()
        return source.is_known or (begins and len(words) <= 5 and not words[0].isdigit())

    def _counts(self, hit: Hit[Cue], source: Source) -> bool:
        """Tell whether a verb of counting has a source for subject and is not itself reported."""
        if hit.payload.manner is not Manner.RECORD:
            return True
        # «وطالب المفتي بتحقيق، وأحصى مستشفى كذا …»
        apart = hit.word_start < hit.start and self._before(hit.word_start, _AFTER_COMMA)
        reported = not apart and any(
            not one.backward and one.start <= hit.start < one.end for one in self._here
        )
        return not reported and counts_for_others(self._scene, source, hit)

    def _without_background(self, statement: Statement) -> Statement:
        cut = _BACKGROUND.search(self._scene.text, statement.start, statement.end)
        return replace(statement, end=cut.start()) if cut else statement

    # the other cues

    def _participle(self, hit: Hit[Cue]) -> None:
        opening = find_opening(self._scene, hit.end, self._sentence.end, hit.payload.takes)
        if (
            opening is None
            or opening.start - hit.end > _REACH_OF_A_PARTICIPLE[opening.marker == "that"]
        ):
            return
        source = (
            self._speaker_here()
            or acting_before(self._scene, self._sentence, hit.start)
            or self._discourse.again(hit.payload)
        )
        if source is not None:
            self._say(hit, source, opening.content)

    def _speaker_here(self) -> Source | None:
        forward = [one for one in self._here if not one.backward] or self._here
        return forward[-1].source if forward else None

    def _source(self, hit: Hit[Cue]) -> None:
        ahead = self._opens_clause(hit)
        if _WHAT.match(self._scene.text, hit.end):
            self._forward_from = hit.end if ahead else None
            self._backward_from = None if ahead else hit.start
            return
        # «وجاء في بيان الجيش: "استشهد فلان"»: nobody behind the colon is asked for.
        told = _TOLD.search(self._scene.text, hit.end, self._limit)
        limit = told.start() if told else self._limit
        source = find_source(self._scene, hit.end, limit, behind_preposition=True)
        if source is None or not self._may_be_named(source):
            self._backward_from = hit.start
            return
        follows = _AHEAD.match(self._scene.text, source.end) is not None
        if ahead and follows:
            self._say(hit, source, source.end)
        elif not self._speaks_here_before(hit):
            self._say(hit, source, self._sentence.start, backward=True)
            self._say_before(hit)

    def _say_before(self, hit: Hit[Cue]) -> None:
        """Read «جاء ذلك بحسب …»: the sentence before is what the source says."""
        text, index = self._scene.text, self._scene.sentence_index(hit.start) - 1
        if index < 0 or not _THIS_CAME.match(text, self._sentence.start):
            return
        before = self._scene.sentences[index]
        if not any(before.start <= one.cue_start < before.end for one in self.statements):
            end = before.end - 1
            told = replace(
                self.statements[-1], start=before.start, end=end, cue_start=end, cue_end=end
            )
            self.statements.insert(-1, told)
            self._sentence_first += 1

    def _may_be_named(self, source: Source) -> bool:
        """Tell whether the noun after بحسب is somebody (not «وفق القانون», «وفق آخر حصيلة …»)."""
        words = source.description.split()
        if words[0] in bounding_words("not_source") or " ".join(words[:2]) in bounding_words(
            "not_source"
        ):
            return False
        return source.is_known or (len(words) <= 4 and words[0] != "اخر")

    def _follows_source(self, hit: Hit[Cue]) -> bool:
        """Tell whether the verb describes what بحسب introduced («وفق حصيلة أعلنتها الوزارة»)."""
        begun = self._backward_from
        return begun is not None and 0 < hit.start - begun < _NEAR

    def _opens_clause(self, hit: Hit[Cue]) -> bool:
        before = self._scene.text[self._sentence.start : hit.start].strip()
        return not before or before == "و" or hit.word_start < hit.start

    def _speaks_here_before(self, hit: Hit[Cue]) -> bool:
        return any(not one.backward and one.start <= hit.start for one in self._here)

    def _source_verb(self, hit: Hit[Cue]) -> None:
        """Read حسبما, and a verb with its object («وفق ما أعلنته الوزارة»)."""
        if not hit.payload.takes:
            self._backward_from = hit.start
            self._forward_from = hit.end if self._opens_clause(hit) else None
        elif self._before(hit.word_start, _AFTER_WHAT) or self._follows_source(hit):
            source = find_source(self._scene, hit.end, self._sentence.end)
            if source is not None and not self._speaks_here_before(hit):
                self._say(hit, source, self._sentence.start, backward=True)

    def _relayed(self, hit: Hit[Cue]) -> None:
        opening = find_opening(self._scene, hit.end, self._sentence.end, frozenset())
        end = opening.start if opening else self._sentence.end
        origin = find_source(self._scene, hit.end, end)
        if origin is None:
            return
        if self._here:
            self.statements[-1] = replace(self.statements[-1], relayed_from=origin.name)
        else:
            self._say(hit, origin, self._sentence.start, backward=True)

    def _relay(self, hit: Hit[Cue]) -> None:
        """Read «نقلت الوكالة عن الوزير قوله»: the words are the minister's."""
        text, end = self._scene.text, self._sentence.end
        opening = find_opening(self._scene, hit.end, end, hit.payload.takes)
        if self._is_postposed(hit, opening) or opening is None:
            return
        if _PRONOUN.match(text, hit.end):
            origin = self._discourse.last
        elif opening.marker in {"an_prep", "ila"}:
            said = _SAYING.search(text, opening.content, end)
            origin = find_source(self._scene, opening.content, said.start() if said else end)
        else:
            origin = find_source(self._scene, hit.end, opening.start)
            # «نقل» is transport too.
            origin = origin if origin is not None and origin.is_known else None
        if origin is not None:
            self._say(hit, origin, opening.content)

    def _same(self, hit: Hit[Cue]) -> None:
        """Read «على حد قوله»: who was named in the sentence speaks, or who spoke last."""
        if self._here:
            return
        source = acting_before(self._scene, self._sentence, hit.start) or self._discourse.last
        if source is not None:
            self._say(hit, source, self._sentence.start, backward=True)
