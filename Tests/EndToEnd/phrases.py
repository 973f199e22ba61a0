"""The program's own words, as the catalogues have them."""

import xml.etree.ElementTree as ElementTree

from house import REPOSITORY

_SPACE = "{urn:oasis:names:tc:xliff:document:1.2}"


def words(language):
    root = ElementTree.parse(REPOSITORY / "Locales" / f"{language}.xlf").getroot()
    found = {}
    for unit in root.iter(_SPACE + "trans-unit"):
        target = unit.find(_SPACE + "target")
        found[unit.get("id")] = (unit.find(_SPACE + "source") if target is None else target).text
    return found
