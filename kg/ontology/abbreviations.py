"""What an RDF/XML file abbreviates by entities: a short text is welcome, a bomb is not.

An XML document type may name texts and use them many times
(https://www.w3.org/TR/xml/#sec-internal-ent), as OWL files do with their namespaces. The parser
puts them in wherever they stand, and a few lines of names made of names are gigabytes.
"""

import re

MOST = 10_000_000
"""Bytes that all the texts of a file may grow to."""

_START = b"!ENTITY"
_DECLARED = re.compile(rb"<!ENTITY\s+([^\s\"'%&;<>]+)\s+(?:\"([^\"]*)\"|'([^']*)')\s*>")


def check(content: bytes) -> None:
    """Let through what grows to `MOST` bytes at most.

    Args:
        content: RDF/XML, UTF-8.

    Raises:
        ValueError: an entity is not written in the file, is made of others, or all grow too much.
    """
    if _START not in content:
        return
    declared = _DECLARED.findall(content)
    if len(declared) != content.count(_START):
        raise ValueError("an XML entity is not of this file; write its text in its place")
    grown = 0
    for name, double, single in declared:
        text = double or single
        if b"&" in text:
            raise ValueError("an XML entity is made of others; write its text in its place")
        grown += len(text) * content.count(b"&" + name + b";")
    if grown > MOST:
        raise ValueError(f"its XML entities grow to more than {MOST:,} bytes; write fewer")
