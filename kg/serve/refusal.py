"""What a request gets when it cannot be answered: a status and one line of reason."""


class Refused(Exception):  # noqa: N818 -- reads as the sentence it is
    """A request is not answered.

    Args:
        status: of HTTP.
        reason: one line for whoever asked.
        headers: besides.
    """

    def __init__(self, status: int, reason: str, *headers: tuple[str, str]) -> None:
        super().__init__(reason)
        self.status, self.reason, self.headers = status, reason, headers
