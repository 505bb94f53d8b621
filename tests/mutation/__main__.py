"""Put every small mistake into the rules and count which ones the tests notice.

python -m tests.mutation
"""

from __future__ import annotations

import json

from .kill import measure

if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
