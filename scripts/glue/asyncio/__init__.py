"""Stands in for asyncio: the core looks up the names below while it starts. Nothing is awaited; whoever tries gets an error."""
