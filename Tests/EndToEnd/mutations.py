"""Changes of one place of an XML file, all that can be made by rule."""

import copy
import xml.etree.ElementTree as ET

NAMESPACE = "urn:conduct:course:1"
ET.register_namespace("", NAMESPACE)

# Each breaks some form of value: empty, blank, no id, blanks around, too long, no number, too small, too large.
VALUES = ["", " ", "?", "Two Words", " a", "a ", "x" * 65, "-1", "0", "007", "1.5", "1,5", "11", "1234567890.123", "True",
          "PT0H", "P00001D", "01.0", "personnel personnel", "en-"]


def mutations(path):
    """Pairs of what was changed and the whole text."""
    root = ET.parse(path).getroot()
    count = sum(1 for _ in root.iter())
    for index in range(count):
        for name, change in CHANGES.items():
            changed = altered(root, index, change)
            if changed is not None:
                yield f"{name} {label(root, index)}", changed
        for attribute in list(root.iter())[index].attrib:
            where = f'{short(attribute)} of {label(root, index)}'
            yield f"remove {where}", altered(root, index, lambda e, p: e.attrib.pop(attribute))
            yield f"rename {where}", altered(root, index, lambda e, p: e.set(attribute + "x", e.attrib.pop(attribute)))
            for value in VALUES:
                yield f'"{value}" as {where}', altered(root, index, lambda e, p: e.set(attribute, value))


def altered(root, index, change):
    root = copy.deepcopy(root)
    parents = {child: parent for parent in root.iter() for child in parent}
    element = list(root.iter())[index]
    if change(element, parents.get(element)) is False:
        return None
    return ET.tostring(root, encoding="UTF-8", xml_declaration=True)


def short(name):
    return name.split("}")[-1]


def label(root, index):
    element = list(root.iter())[index]
    return f'<{short(element.tag)} number {index}, id "{element.get("id", "")}">'


def remove(element, parent):
    if parent is None:
        return False
    place = list(parent).index(element)
    if element.tail and element.tail.strip():  # The words behind it stay.
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def rename(element, parent):
    element.tag += "x"


def repeat(element, parent):
    if parent is None:
        return False
    again = copy.deepcopy(element)
    again.tail = None
    parent.insert(list(parent).index(element), again)


def empty(element, parent):
    element.text = None
    for child in list(element):
        element.remove(child)


def blank(element, parent):
    empty(element, parent)
    element.text = "\n  "


def words_only(element, parent):
    empty(element, parent)
    element.text = "Words"


def put_words_in(element, parent):
    element.text = "words " + (element.text or "")


def reverse(element, parent):
    """Where order is meaning it means something else; it is never a fault of structure, but under a glossary's terms."""
    if len(element) < 2:
        return False
    children = list(element)
    for child in children:
        element.remove(child)
    element.extend(reversed(children))


def put_in(name, **attributes):
    def change(element, parent):
        child = ET.SubElement(element, f"{{{NAMESPACE}}}{name}", attributes)
        child.text = "words"
    return change


def leave_the_namespace(element, parent):
    element.tag = short(element.tag)


CHANGES = {
    "remove": remove, "rename": rename, "repeat": repeat, "empty": empty, "blank": blank, "only words in": words_only,
    "more words in": put_words_in, "reverse": reverse, "a <strong> in": put_in("strong"), "a <p> in": put_in("p"),
    "a <feedback> in": put_in("feedback"), "a <title> in": put_in("title"), "an <option> in": put_in("option", id="new"),
    "an <accept> in": put_in("accept", check="longest-option", reason="So."), "an <item> in": put_in("item"),
    "an unknown attribute on": lambda element, parent: element.set("colour", "red"),
    "a status on": lambda element, parent: element.set("status", "draft"),
    "no namespace for": leave_the_namespace,
}
