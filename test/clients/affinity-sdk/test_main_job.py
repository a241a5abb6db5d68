"""The main job on a real client: affinity-sdk, which we did not write, pointed at the mock by base URLs alone.

Run by `npm run test:clients`, which starts the mock and hands over its address and keys.
"""

from __future__ import annotations

import sys

from affinity import Affinity

from harness import check, control, run_all

# The account as it was when it was served, so that each run starts the same
control("POST", "reset")

# Each module adds its checks; the later ones use what the earlier ones read
import reading  # noqa: E402, F401
import writing  # noqa: E402, F401
import failing  # noqa: E402, F401
import command_line  # noqa: E402, F401
import services  # noqa: E402, F401
import running  # noqa: E402, F401


@check("the journal of the run: both APIs, the client's own requests, no answer of 5xx")
def _(_client: Affinity) -> None:
    requests = control("GET", "requests")
    assert requests, "an empty journal"
    broken = [f"{one['method']} {one['path']}: {one['status']}" for one in requests if one["status"] >= 500]
    assert not broken, broken
    paths = [one["path"] for one in requests]
    assert any(path.startswith("/v2/") for path in paths) and any(not path.startswith("/v2/") for path in paths)


sys.exit(run_all())
