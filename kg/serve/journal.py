"""The access log: one JSON object a line, with nothing in it that is nobody's business.

Queries and tokens are not written down: a query may name persons.
"""

import json
import time
from collections.abc import Callable

from starlette.types import Scope

_LONGEST = 200


def entry(scope: Scope, *, status: int, size: int, seconds: float, error: str | None = None) -> str:
    """The line of one request.

    Args:
        scope: of ASGI.
        status: of the answer; 499 when the client went away before it.
        size: bytes of the answer's body.
        seconds: from the first byte of the request to the last of the answer.
        error: what went wrong inside.
    """
    client = scope.get("client")
    told = {
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "client": client[0] if client else None,
        "method": scope["method"][:_LONGEST],
        "path": scope["path"][:_LONGEST],
        "status": status,
        "bytes": size,
        "ms": round(seconds * 1000, 1),
    }
    return json.dumps(told if error is None else told | {"error": error[:_LONGEST]})


Log = Callable[[str], None]
