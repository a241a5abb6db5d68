"""The client's command line, `xaffinity`: run as a program, judged by the JSON that it prints.

Its home is a temporary folder: nothing of the machine's own configuration is read or written.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from affinity import Affinity

from harness import KEYS, UNKNOWN_ID, V1_BASE_URL, V2_BASE_URL, check, equal, made

PROGRAM = Path(sys.executable).with_name("xaffinity" + (".exe" if os.name == "nt" else ""))
# Where a program may look for configuration, caches and logs, on any system
HOMES = """HOME USERPROFILE APPDATA LOCALAPPDATA
XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR""".split()


def xaffinity(*arguments: object, key: str | None = None, code: int = 0) -> dict[str, Any]:
    """Runs a command with `--json`; its envelope. Fails unless it exits with `code`."""
    with tempfile.TemporaryDirectory() as home:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        done = subprocess.run(
            [str(PROGRAM), "--max-retries", "0", *map(str, arguments), "--json"],
            cwd=home,
            env={
                **kept,
                **dict.fromkeys(HOMES, home),
                "AFFINITY_API_KEY": key or KEYS["scale"]["admin"],
                "AFFINITY_V1_BASE_URL": V1_BASE_URL,
                "AFFINITY_V2_BASE_URL": V2_BASE_URL,
                "NO_PROXY": "127.0.0.1,localhost",
                "PYTHONIOENCODING": "utf-8",
                "XAFFINITY_NO_UPDATE_CHECK": "1",
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
    assert done.returncode == code, f"exit {done.returncode}: {done.stdout}{done.stderr}"
    answer = json.loads(done.stdout)
    equal(answer["ok"], code == 0)
    return answer


@check("xaffinity whoami")
def _(_client: Affinity) -> None:
    answer = xaffinity("whoami")
    user = answer["data"]["user"]
    equal((user["firstName"], user["lastName"], user["emailAddress"]), ("Mara", "Quill", made.admin.email))
    equal(answer["data"]["tenant"]["name"], "Quaymoss Partners")
    equal(answer["data"]["keyDefaultApiVersion"], "2026-09-17")
    equal(answer["meta"]["affinityApiVersion"], "2026-09-17")
    equal(answer["meta"]["rateLimit"]["apiKeyPerMinute"]["limit"], 900)


@check("xaffinity list ls --all, in pages of three")
def _(_client: Affinity) -> None:
    rows = xaffinity("list", "ls", "--all", "--page-size", 3)["data"]["lists"]
    equal({row["name"]: row["id"] for row in rows}, {name: int(one.id) for name, one in made.lists.items()})
    found = xaffinity("list", "ls", "--query", "pipeline")["data"]["lists"]
    equal([(row["name"], row["type"]) for row in found], [("Deal Pipeline", "opportunity")])


@check("xaffinity person get email:…, found on V1 and read on V2 with fields")
def _(client: Affinity) -> None:
    person = next(one for one in made.persons if one.emails and one.type == "external")
    answer = xaffinity("person", "get", f"email:{person.emails[0]}", "--field-type", "enriched")
    shown = answer["data"]["person"]
    equal((shown["id"], shown["firstName"], shown["lastName"]), (person.id, person.first_name, person.last_name))
    equal({field["type"] for field in shown["fields"]}, {"enriched"})
    equal(answer["meta"]["resolved"]["person"]["source"], "email")


@check("xaffinity company ls --query, V1's search")
def _(_client: Affinity) -> None:
    company = next(one for one in made.companies if one.domain and not one.is_global)
    rows = xaffinity("company", "ls", "--query", company.domain, "--all")["data"]["companies"]
    assert (company.id, company.name) in [(row["id"], row["name"]) for row in rows], rows


@check("xaffinity list export: every row with its Status")
def _(_client: Affinity) -> None:
    rows = xaffinity("list", "export", "LP Relations", "--all", "--field", "Status", "--page-size", 9)["data"]["rows"]
    status = str(made.status.id)
    expected = {
        int(entry.id): (entry.entity.full_name, entry.entity.fields.data[status]["value"]["data"])
        for entry in made.entries["LP Relations"]
    }
    equal({row["listEntryId"]: (row["entityName"], row["Status"]) for row in rows}, expected)


@check("xaffinity entry get and entry field --get, one row")
def _(_client: Affinity) -> None:
    status = str(made.status.id)
    entry = next(e for e in made.entries["LP Relations"] if e.entity.fields.data[status]["value"]["data"])
    data = entry.entity.fields.data[status]["value"]["data"]
    shown = xaffinity("entry", "get", "LP Relations", entry.id)["data"]["listEntry"]
    equal((shown["id"], shown["type"]), (entry.id, "person"))
    equal({field["id"]: field["value"]["data"] for field in shown["fields"]}[status], data)
    equal(xaffinity("entry", "field", "LP Relations", entry.id, "--get", "Status")["data"]["fields"], {"Status": data})


@check("xaffinity writes: a person onto a list and off it again")
def _(client: Affinity) -> None:
    bench = made.lists.get("Talent Bench") or made.lists["LP Relations"]
    size = client.lists.get_size(bench.id)
    person = made.persons[0]
    added = xaffinity("entry", "add", bench.name, "--person-id", person.id)["data"]["listEntry"]
    equal((added["listId"], added["entityId"]), (bench.id, person.id))
    equal(client.lists.get_size(bench.id, force=True), size + 1)
    equal(xaffinity("entry", "delete", bench.name, added["id"], "--yes")["data"], {"success": True})
    equal(client.lists.get_size(bench.id, force=True), size)


@check("xaffinity's errors: exit codes and types for 404, 401 and 403")
def _(_client: Affinity) -> None:
    equal(xaffinity("person", "get", UNKNOWN_ID, code=4)["error"]["type"], "not_found")
    equal(xaffinity("whoami", key="x" * 43, code=3)["error"]["type"], "auth_error")
    refused = xaffinity("company", "ls", key=KEYS["scale"]["no-export"], code=3)
    equal(refused["error"]["type"], "forbidden")
