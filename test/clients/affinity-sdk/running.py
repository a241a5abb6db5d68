"""The client under `affinity-mock run`, which starts a mock of its own: all that it knows of it is in its environment.

`xaffinity` reads AFFINITY_API_KEY, AFFINITY_V1_BASE_URL and AFFINITY_V2_BASE_URL by itself. The library reads the key (`from_env`);
its base URLs are arguments.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

from affinity import Affinity

from command_line import HOMES, PROGRAM
from harness import KEYS, URL, check, equal

COMMAND = json.loads(os.environ["AFFINITY_MOCK_COMMAND"])

LIBRARY = """
import json, os
from affinity import Affinity
with Affinity.from_env(
    v1_base_url=os.environ["AFFINITY_V1_BASE_URL"], v2_base_url=os.environ["AFFINITY_V2_BASE_URL"]
) as client:
    print(json.dumps({
        "tenant": client.whoami().tenant.name,
        "companies": len(client.companies.list(limit=5).data),
        "url": os.environ["AFFINITY_V1_BASE_URL"],
    }))
"""


def run(*command: str) -> dict:
    """What a command prints under `affinity-mock run`. A proxy that answers nobody shows that none is taken."""
    with tempfile.TemporaryDirectory() as home:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        proxies = {name: "http://127.0.0.1:9" for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")}
        done = subprocess.run(
            [*COMMAND, "run", "--", *command],
            cwd=home,
            env={**kept, **dict.fromkeys(HOMES, home), **proxies, "XAFFINITY_NO_UPDATE_CHECK": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
    assert done.returncode == 0, f"exit {done.returncode}: {done.stdout}{done.stderr}"
    return json.loads(done.stdout)


@check("affinity-mock run: xaffinity finds key and base URLs by itself")
def _(_client: Affinity) -> None:
    answer = run(str(PROGRAM), "whoami", "--json")
    equal(answer["data"]["tenant"]["name"], "Quaymoss Partners")
    assert KEYS["scale"]["admin"] not in json.dumps(answer)


@check("affinity-mock run: the library, on a mock of its own")
def _(_client: Affinity) -> None:
    answer = run(sys.executable, "-c", LIBRARY)
    equal((answer["tenant"], answer["companies"]), ("Quaymoss Partners", 5))
    assert answer["url"] != URL
