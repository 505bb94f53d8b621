"""What the core looks up here."""


def get_event_loop_policy() -> None:
    """Never called; if it were, that must be heard."""
    raise RuntimeError("this runtime has no event loop")
