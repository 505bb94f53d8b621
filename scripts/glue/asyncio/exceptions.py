"""The two errors that the core looks up."""


class CancelledError(BaseException):
    """As in asyncio."""


class InvalidStateError(Exception):
    """As in asyncio."""
