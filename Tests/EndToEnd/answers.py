"""The key of every question, read from the course's XML, and the questions as they stand on a page in any language."""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

from house import REPOSITORY
from phrases import words

_SPACE = "{urn:conduct:course:1}"
_XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
_KINDS = (
    "single-choice", "multiple-choice", "true-false", "matching", "ordering", "categorising", "gap-choice", "short-text",
    "number", "scenario")


@dataclass(frozen=True)
class Item:
    id: str
    kind: str
    objective: str
    is_critical: bool
    prompt: str
    # Everything that can be picked or placed: id to text. Of a matching item the right sides, of a sorting its
    # categories, of a scenario the choices of all scenes.
    choices: dict = field(default_factory=dict)
    # The left sides of a matching item, the entries of a sorting: id to text.
    lefts: dict = field(default_factory=dict)
    # The gaps of a text: id to its options, and the options to their texts.
    gaps: dict = field(default_factory=dict)
    # Where each entry belongs, what each gap holds.
    pairs: dict = field(default_factory=dict)
    # What is typed.
    typed: str = ""
    # The choices of the way that earns the most, and of one that earns the least.
    ways: tuple = ((), ())
    # Ids of the right options; of an ordering item all, first to last.
    key: tuple = ()
    truth: bool = False
    # Who is asked; everybody when empty.
    audience: frozenset = frozenset()

    def is_for(self, audience):
        return not self.audience or audience in self.audience

    @property
    def right(self):
        """An answer that earns every point."""
        return {
            "single-choice": lambda: self.key[0],
            "multiple-choice": lambda: set(self.key),
            "true-false": lambda: self.truth,
            "matching": lambda: {left: left for left in self.lefts},
            "ordering": lambda: list(self.key),
            "categorising": lambda: self.pairs,
            "gap-choice": lambda: self.pairs,
            "short-text": lambda: self.typed,
            "number": lambda: self.typed,
            "scenario": lambda: list(self.ways[0]),
        }[self.kind]()

    @property
    def wrong(self):
        """An answer that does not."""
        others = [choice for choice in self.choices if choice not in self.key]
        return {
            "single-choice": lambda: others[0],
            "multiple-choice": lambda: {others[0]},
            "true-false": lambda: not self.truth,
            "matching": lambda: dict(zip(self.lefts, [*list(self.lefts)[1:], list(self.lefts)[0]])),
            "ordering": lambda: list(reversed(self.key)),
            "categorising": lambda: {entry: self._other(self.choices, key) for entry, key in self.pairs.items()},
            "gap-choice": lambda: {gap: self._other(self.gaps[gap], key) for gap, key in self.pairs.items()},
            "short-text": lambda: "none of this",
            "number": lambda: "0",
            "scenario": lambda: list(self.ways[1]),
        }[self.kind]()

    @staticmethod
    def _other(choices, key):
        return next(choice for choice in choices if choice != key)


@dataclass(frozen=True)
class Question:
    """An item as a page shows it: `places` are the numbers (of right sides: the letters) of its choices."""

    item: Item
    places: dict
    lefts: dict
    page: str
    # The letters of each gap's options.
    gaps: dict = field(default_factory=dict)

    @property
    def order(self):
        """What a trainee sees: the item, and its choices from first to last."""
        return (self.item.id, tuple(sorted(self.places, key=self.places.get)))


class Course:
    def __init__(self, name, folder=REPOSITORY / "Courses", language="en"):
        self.id = name
        self.language = language
        root = Path(folder) / name
        course = ElementTree.parse(root / "course.xml").getroot()
        says = _Texts(root, language)
        self.title = says(f"{name}/title", course.find(_SPACE + "title"))
        self.bank = [item for path in sorted((root / "banks").glob("*.xml")) for item in _items(path, says)]
        modules = [Path(module.get("src")).name for module in course.iter(_SPACE + "module")]
        self.practice = [item for name in modules for item in _items(root / "modules" / name, says)]
        self.items = self.bank + self.practice
        self._draws = [
            (int(draw.get("count")), _audience(draw, frozenset())) for draw in course.iter(_SPACE + "draw")]

    @property
    def drawn(self):
        """How many questions a final has for who leads nobody."""
        return self.drawn_for("personnel")

    def drawn_for(self, audience):
        return sum(count for count, whom in self._draws if not whom or audience in whom)

    def practice_for(self, audience):
        """Ids of what an audience meets between the pages, in the order of the course."""
        return [item.id for item in self.practice if item.is_for(audience)]

    @property
    def says(self):
        """The program's own words in the language of the course."""
        return words(self.language)

    @staticmethod
    def languages(name, folder=REPOSITORY / "Courses"):
        """The language that the course is written in, and those that it is translated into."""
        return ["en", *sorted(path.stem for path in (Path(folder) / name / "locales").glob("*.xlf"))]

    def question(self, page):
        """The question that stands on a page; an assertion fails where there is none."""
        asked = self.asked_on(page)
        assert asked, f"no question of {self.id} stands on this page:\n{page}"
        return asked

    def asked_on(self, page):
        """The question or situation that stands on a page; None where there is none."""
        squeezed = "".join(page.split())
        found = [item for item in self.items if "".join(item.prompt.split()) in squeezed]
        if not found:
            return None
        item = max(found, key=lambda item: len(item.prompt))
        mark = "([A-Z])" if item.kind in ("matching", "categorising") else r"(?<!\d)(\d+)"
        # A scenario shows its choices scene by scene.
        places = {} if item.kind == "scenario" else _places(item.choices, mark, page)
        gaps = {gap: _places(options, "([A-Z])", page) for gap, options in item.gaps.items()}
        return Question(item, places, _places(item.lefts, r"(?<!\d)(\d+)", page), page, gaps)


def _places(texts, mark, page):
    """Where each text stands: the last place, since a pairing shows its letter before the list does."""
    places = {}
    # Long texts first: a short one may be the beginning of another.
    for id in sorted(texts, key=lambda id: -len(texts[id])):
        # A letter before a colon is a key at the foot of the page.
        marks = re.findall(mark + r"\.\s+" + as_shown(texts[id]) + r"(?!\s?:)(?=[\s,،、，;؛；(]|$)", page)
        free = [found for found in marks if found not in places.values()]
        assert free, f"{texts[id]!r} does not stand on this page:\n{page}"
        places[id] = free[-1]
    return {id: places[id] if places[id].isalpha() else int(places[id]) for id in texts}


def as_shown(text):
    """Matches the text wherever its lines are broken."""
    return r"\s*".join(re.escape(character) for character in text if not character.isspace())


class _Texts:
    """What an element says in a language: its own words, or those of the translation."""

    def __init__(self, root, language):
        self._targets = None if language == "en" else {
            unit.get("id").split(":")[-1]: " ".join("".join(unit.find(_XLIFF + "target").itertext()).split())
            for unit in ElementTree.parse(root / "locales" / f"{language}.xlf").getroot().iter(_XLIFF + "trans-unit")}

    def __call__(self, unit, element):
        return _text(element) if self._targets is None else self._targets[unit]


def _items(path, says):
    def within(element, audience):
        audience = _audience(element, audience)
        if element.tag.removeprefix(_SPACE) in _KINDS:
            return [_item(element, audience, says)]
        return [item for child in element for item in within(child, audience)]

    return within(ElementTree.parse(path).getroot(), frozenset())


def _audience(element, outer):
    return frozenset(element.get("audience", "").split()) or outer


def _item(element, audience, says):
    kind, id = element.tag.removeprefix(_SPACE), element.get("id")

    def texts(tag, inner=None):
        """The children of a name, or one element inside each of them: id to text."""
        found = {}
        for child in element.findall(_SPACE + tag):
            unit = f"{id}/{tag}[{child.get('id')}]" + (f"/{inner}" if inner else "")
            found[child.get("id")] = says(unit, child.find(_SPACE + inner) if inner else child)
        return found

    options = element.findall(_SPACE + "option")
    choices = {
        "single-choice": lambda: texts("option"),
        "multiple-choice": lambda: texts("option"),
        "true-false": lambda: {},
        "matching": lambda: texts("pair", "right") | texts("distractor"),
        "ordering": lambda: texts("entry"),
        "categorising": lambda: texts("category"),
        "gap-choice": lambda: {},
        "short-text": lambda: {},
        "number": lambda: {},
        "scenario": lambda: {
            _way(scene, choice): says(f"{id}/scene[{scene.get('id')}]/choice[{_choice_id(choice)}]", choice)
            for scene in element.findall(_SPACE + "scene") for choice in scene.findall(_SPACE + "choice")},
    }[kind]()
    asked = "title" if element.find(_SPACE + "prompt") is None else "prompt"
    gaps = {gap.get("id"): gap for gap in element.iter(_SPACE + "gap")}
    answer = element.find(_SPACE + "answer")
    key = tuple(choices) if kind == "ordering" else tuple(o.get("id") for o in options if o.get("correct") == "true")
    return Item(
        id=id, kind=kind, objective=element.get("objective"), is_critical=element.get("critical") == "true",
        prompt=says(f"{id}/{asked}", element.find(_SPACE + asked)), choices=choices,
        lefts=texts("pair", "left") if kind == "matching" else texts("entry") if kind == "categorising" else {},
        key=key, truth=element.get("answer") == "true",
        gaps={
            name: {option.get("id"): says(f"{id}/text/gap[{name}]/option[{option.get('id')}]", option) for option in gap}
            for name, gap in gaps.items()},
        pairs={entry.get("id"): entry.get("in") for entry in element.findall(_SPACE + "entry")}
        if kind == "categorising"
        else {name: next(o.get("id") for o in gap if o.get("correct")) for name, gap in gaps.items()},
        typed=element.get("value") or ("" if answer is None else _text(answer)),
        ways=_ways(element) if kind == "scenario" else ((), ()), audience=audience)


def _choice_id(choice):
    return choice.get("id") or choice.get("to")


def _way(scene, choice):
    """Ids of choices differ within a scene only."""
    return f"{scene.get('id')}/{_choice_id(choice)}"


def _ways(scenario):
    """The choices of the best way, and of the worst: by points, and where it has none by how it ends."""
    scenes = {scene.get("id"): scene for scene in scenario.findall(_SPACE + "scene")}
    ends = {
        ending.get("id"): ["bad", "mixed", "good"].index(ending.get("kind"))
        for ending in scenario.findall(_SPACE + "ending")}

    def all_from(place):
        if place in ends:
            return [(0, ends[place], ())]
        scene = scenes[place]
        return [
            (int(choice.get("points", 0)) + points, end, (_way(scene, choice), *rest))
            for choice in scene.findall(_SPACE + "choice") for points, end, rest in all_from(choice.get("to"))]

    ways = all_from(scenario.get("start"))
    return max(ways)[2], min(ways)[2]


def _text(element):
    """The words as a page shows them: feedback stands elsewhere, a source in brackets."""
    words = element.text or ""
    for child in element:
        tag = child.tag.removeprefix(_SPACE)
        if tag == "source":
            words += f" [{', '.join(filter(None, (child.get('ref'), child.get('at'))))}]"
        elif tag != "feedback":
            words += _text(child)
        words += child.tail or ""
    return " ".join(words.split())
