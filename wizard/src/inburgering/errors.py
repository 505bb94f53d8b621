"""What can be wrong with what comes in. Every message says what to do."""


class InputError(ValueError):
    """Something that was given cannot be used: an unknown id, an impossible option, a bad file, a bad date."""


class LawDateError(InputError):
    """The date lies outside the time for which these rules know the law."""
