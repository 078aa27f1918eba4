r"""The words of a short-form pattern: roles, groups of alternatives, plain words, flags.

```
pattern := ["to"] item* flag*          item  := [sigil] (role | group | word)
role    := "{" name ["?" | "!"] [":mod"] [":" class] ["=" group] "}" ["'s"]
group   := ["("] words ("|" words)* [")"]      words := word (" " word | "+" word)*
sigil   := "~" object complement | "@" adverbial | ">" clause without marker | "^" indirect object
flag    := "[" name "]"
```
"""

import re
from dataclasses import dataclass
from functools import cache

_ITEM = re.compile(
    r"\s*(?P<text>(?P<sigil>[~@>^]?)"
    r"(?:\{(?P<role>[^{}]*)\}(?P<owner>['’]s\b)?"  # noqa: RUF001 -- typographic apostrophe
    r"|\((?P<group>[^(){}]*)\)"
    r"|\[(?P<flag>[^\[\]]*)\]"
    r"|(?P<word>[^\s(){}\[\]~@>^]+)))"
)
_ROLE = re.compile(
    r"(?P<name>[A-Za-z]\w*)?(?P<mark>[?!])?(?P<mod>:mod(?![\w:-]))?"
    r"(?::(?P<range>[\w-]+:[\w-]+))?(?:=\(?(?P<words>[^()=]+)\)?)?"
)

# The prepositions of English are a closed class of its grammar, unlike verbs and nouns.
PREPOSITIONS = frozenset({
    "about", "above", "across", "after", "against", "ahead", "along", "alongside", "amid",
    "among", "around", "as", "at", "because", "before", "behind", "below", "beneath", "beside",
    "between", "beyond", "by", "despite", "during", "for", "from", "in", "inside", "instead",
    "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "past", "per",
    "since", "through", "throughout", "to", "toward", "towards", "under", "until", "up",
    "upon", "via", "with", "within", "without", "and", "aboard", "regarding",
    "concerning", "versus",
})  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})

Words = tuple[str, ...]


class PatternError(ValueError):
    """What is wrong with a pattern; the caller adds file, subject and pattern."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern.

    Attributes:
        words: alternatives of a group, one for a plain word; of a role the words it demands.
        role: name of the role, or None for plain words.
        optional: True after `?`, False after `!`, None when the place decides.
        flag: the flag's name; every other field is empty then.
        group: whether it was written in brackets.
        place: whether it stands in braces: an argument fills it.
        article: whether an article or possessive pronoun stood before it, which is left out.
        preposition: whether it is plain, and every alternative a preposition, of one word or
            several (`out+of`).
    """

    words: tuple[Words, ...] = ()
    role: str | None = None
    optional: bool | None = None
    modifier: bool = False
    owner: bool = False
    range: str | None = None
    sigil: str = ""
    flag: str = ""
    group: bool = False
    place: bool = False
    article: bool = False
    preposition: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is plain words or a group of them."""
        return not (self.place or self.flag)


def items_of(pattern: str) -> list[Item]:
    """The items of `pattern` in order.

    Raises:
        PatternError: a bracket is open, a role is no name, or a group is empty.
    """
    items: list[Item] = []
    position, article, text = 0, False, pattern.strip()
    for found in _ITEM.finditer(text):
        if found.start() != position:
            break
        position = found.end()
        written, word = found.group("text", "word")
        if word in _ARTICLES:
            article = True
        else:
            items.append(_item(written, article=article))
            article = False
    if position != len(text):
        raise PatternError(f"cannot read {text[position:].strip()!r}; is a bracket open?")
    return items


@cache
def _item(text: str, *, article: bool) -> Item:
    """The item that is written as `text`; most are written many times in a lexicon."""
    found = _ITEM.match(text)
    if found is None:  # pragma: no cover -- `text` is what this expression has matched
        raise PatternError(text)
    role, group, flag, word = found["role"], found["group"], found["flag"], found["word"]
    if flag is not None:
        return Item(flag=flag.strip().lower())
    if role is not None:
        return _place(role, sigil=found["sigil"], owner=found["owner"] is not None)
    words = alternatives(word if group is None else group)
    return Item(
        words,
        sigil=found["sigil"],
        group=group is not None,
        article=article,
        preposition=all(each[0] in PREPOSITIONS and each[-1] in PREPOSITIONS for each in words),
    )


def _place(text: str, *, sigil: str, owner: bool) -> Item:
    found = _ROLE.fullmatch(text.strip())
    if found is None or not (found["name"] or found["words"]):
        raise PatternError(
            f"{{{text}}} is no role; write {{agent}}, {{agent?}}, {{agent!}}, {{agent:dip:State}}, "
            "{agent:mod} or {patient=(embassy|mission)}"
        )
    words = alternatives(found["words"]) if found["words"] else ()
    optional = None if found["mark"] is None else found["mark"] == "?"
    return Item(
        words,
        found["name"],
        False if words and optional is None else optional,
        place=True,
        modifier=found["mod"] is not None,
        owner=owner,
        range=found["range"],
        sigil=sigil,
    )


def alternatives(text: str) -> tuple[Words, ...]:
    """The alternatives of a group: `a|b c|d+e` is `(a,), (b, c), (d, e)`; lower case.

    Raises:
        PatternError: an alternative beside others, or all of the group, is empty.
    """
    found = tuple(tuple(part.lower().replace("+", " ").split()) for part in text.split("|"))
    if not any(found) or not all(found):
        raise PatternError(f"({text}) has an empty alternative")
    return found
