"""Repair of damaged text: mojibake, line ends, control characters."""

import re

_PAGE_BREAKS = re.compile(r"[\v\f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def clean(text: str) -> str:
    r"""`text` with its encoding repaired, line ends as `\n` and control characters taken out.

    Words, spacing, curly quotes and hard line breaks stay as they are, for offsets and quotes
    point into the result. Tabs stay, a page break becomes a line break, a lone surrogate becomes
    U+FFFD. The repair is ftfy's, https://ftfy.readthedocs.io/en/latest/config.html.
    """
    import ftfy

    repaired: str = ftfy.fix_text(_PAGE_BREAKS.sub("\n", text), uncurl_quotes=False)
    return _CONTROLS.sub("", repaired)


def one_line(text: str) -> str:
    """`text` cleaned, with every run of white space made one space, as a title should be."""
    return " ".join(clean(text).split())


def printable(name: str) -> str:
    """`name` as it is but for what cannot be printed, which becomes U+FFFD: an id, an address."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)
