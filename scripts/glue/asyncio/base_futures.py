"""What the core looks up here."""

from .events import get_event_loop_policy as _future_repr  # noqa: F401
