"""What the core looks up here."""

from .events import get_event_loop_policy as _task_get_stack

_task_print_stack = _task_repr = _task_get_stack
