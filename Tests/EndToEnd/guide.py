"""A page of the documentation as a script, Authoring.md unless another is named: what stands in its fenced blocks, in the order of the page.

A block of `sh` holds commands behind `$ ` and below each what it must print: line by line, where … stands for anything
in a line, and alone for any lines. `# ends with N` behind a command is its exit code. A block of `xml` or `csv` begins
with a comment that says what becomes of it: a whole file, or a part of one `before` or `instead of` a text in it."""

import re
from dataclasses import dataclass
from pathlib import Path

GUIDE = Path(__file__).resolve().parents[2] / "Documentation" / "Authoring.md"


@dataclass(frozen=True)
class Block:
    language: str
    text: str
    line: int


def blocks(guide=GUIDE):
    page = guide.read_text()
    for match in re.finditer(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        yield Block(match[1], match[2], page[:match.start()].count("\n") + 1)


@dataclass
class Command:
    words: str
    code: int
    expected: list

    def prints(self, text):
        """Whether the text is what the page says."""
        pattern = ""
        for line in self.expected:
            if line == "…":
                pattern += r"(?:.*\n)*"
            else:
                pattern += ".*".join(re.escape(part) for part in line.split("…")) + "\n"
        return re.fullmatch(pattern, text) is not None


def commands(block):
    found = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            words, _, code = line[2:].partition("# ends with ")
            found.append(Command(words.strip(), int(code or 0), []))
        else:
            found[-1].expected.append(line)
    return found


def apply(block, folder):
    """Does with a listing what its first line says."""
    first, text = block.text.split("\n", 1)
    order = re.fullmatch(r"<!-- (\S+?)(?:, (before|instead of) (.*))? -->", first)
    assert order, f"line {block.line} of the guide does not say where the listing belongs: {first}"
    file = folder / order[1]
    if order[2] is None:
        file.write_text(text)
        return
    old = file.read_text()
    assert old.count(order[3]) == 1, f"line {block.line}: {order[3]} stands {old.count(order[3])} times in {order[1]}"
    file.write_text(old.replace(order[3], text + order[3] if order[2] == "before" else text.removesuffix("\n")))
