"""What can be wrong with what comes in. Every message says what to do."""


class InputError(ValueError):
    """Something that was given cannot be used: an unknown id, an impossible option, a bad file, a bad date."""


class LawDateError(InputError):
    """The date lies outside the time for which these rules know the law."""


class UnreadableError(InputError):
    """A file or link that cannot be opened. `kind` says why in one word, for a page that has words of its own for it."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
