"""Attachments that no English sentence has, put right before anybody reads the parse."""

from collections.abc import Sequence


def attach(
    upos: Sequence[str], tags: Sequence[str], heads: list[int], deprels: Sequence[str]
) -> None:
    """Hang the gerund that a parser hung on a name on what the name hangs on.

    "Accused by Chad of spying" and "accused Chad of spying" both accuse of spying: a name takes
    no gerund. `heads` is changed in place, the other columns are those of the same tokens.
    """
    for token, tag in enumerate(tags):
        preposition = heads[token]
        if tag == "VBG" and deprels[token] == "pcomp" and upos[preposition] == "ADP":
            governor = heads[preposition]
            while upos[governor] == "PROPN" and heads[governor] != governor:
                governor = heads[governor]
                while upos[governor] == "ADP" and heads[governor] != governor:
                    governor = heads[governor]
            heads[preposition] = governor
