"""The page inside another one, a notebook's for example."""

from html import escape


def inline(html: str, *, height: int = 640) -> str:
    """An iframe that holds the page `html`, shut off from the page around it.

    Args:
        html: a whole page.
        height: in CSS pixels.
    """
    return (
        f'<iframe srcdoc="{escape(html)}" sandbox="allow-scripts allow-downloads allow-popups" '
        f'title="Graph of entities and statements" '
        f'style="width:100%;height:{int(height)}px;border:0"></iframe>'
    )
