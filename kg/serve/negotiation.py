"""Which of several media types a client wants most.

https://www.rfc-editor.org/rfc/rfc9110#name-accept: quality values, and the more specific range
goes first.
"""

from collections.abc import Iterable, Iterator, Sequence

HTML = "text/html"
_ANY = "*"


def chosen(accept: str | None, offered: Sequence[str]) -> str | None:
    """The best of `offered` (the server's own order of preference); None when nothing fits.

    Args:
        accept: the header; None or empty accepts everything.
        offered: media types without parameters.
    """
    ranges = list(_ranges(accept or "*/*"))
    rated = [(_quality(media, ranges), -place, media) for place, media in enumerate(offered)]
    quality, _, media = max(rated, default=(0.0, 0, ""))
    return media if quality > 0 else None


def wants_html(accept: str | None) -> bool:
    """Whether a person in front of a browser asks."""
    return chosen(accept, ("text/plain", HTML)) == HTML


def media_type(header: str | None) -> str:
    """A Content-Type without its parameters, in small letters."""
    return (header or "").partition(";")[0].strip().lower()


def _quality(media: str, ranges: Iterable[tuple[str, float]]) -> float:
    """The quality of the most specific range that `media` is in."""
    major, _, minor = media.partition("/")
    specific = {f"{major}/{minor}": 2, f"{major}/{_ANY}": 1, "*/*": 0}
    fitting = [(specific[name], quality) for name, quality in ranges if name in specific]
    return max(fitting, default=(0, 0.0))[1]


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip() == "q":
                quality = _number(value.strip())
        yield name, quality


def _number(value: str) -> float:
    """A quality value; what is none counts as nothing wanted."""
    whole, _, part = value.partition(".")
    sound = whole in {"0", "1"} and (part == "" or (part.isascii() and part.isdigit()))
    return min(1.0, float(value)) if sound else 0.0
