"""The one error that a user can act on.

Everything the program can explain to its user is a `MuqabalaError` with a stable
code and the details that fill the sentence. The sentences themselves are the
interface's affair (`ui/messages.py`), so no layer below writes prose. Any other exception
is a bug and goes to the log.
"""

from __future__ import annotations


class MuqabalaError(Exception):
    """A failure the user can understand and act on.

    `code` names the kind of failure (`"encoding_unknown"`, `"file_too_large"`);
    `details` are the values its sentence needs (`path=…`, `limit=…`).
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error cross a process border with its details."""
        return (_rebuild, (self.code, self.details))

    def __str__(self) -> str:
        """Return the code and its details, for logs and the command line's JSON."""
        if not self.details:
            return self.code
        return f"{self.code}: " + ", ".join(f"{k}={v}" for k, v in self.details.items())


def _rebuild(code: str, details: dict[str, object]) -> MuqabalaError:
    return MuqabalaError(code, **details)
