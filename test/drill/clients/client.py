"""A client that bears all that a drill does, but for one defect: `python client.py DEFECT`, `none` for the good one."""

import json
import os
import re
import sys
import time
from urllib import error, parse, request

DEFECT = sys.argv[1] if len(sys.argv) > 1 else "none"
BASE = os.environ["AFFINITY_V1_BASE_URL"]
PAUSE = 0.06
TIMEOUT = 2
missed = []


def has(name):
    return DEFECT == name


class Refused(Exception):
    pass


class Failed(Exception):
    def __init__(self, what, status):
        super().__init__(f"{what}: {status}")
        self.status = status


def send(method, path, body):
    data = None if body is None else json.dumps(body).encode()
    headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}", "content-type": "application/json"}
    asked = request.Request(BASE + path, data, headers, method=method)
    try:
        with request.urlopen(asked, timeout=None if has("no-timeout") else TIMEOUT) as answer:
            return answer.status, answer.read(), False
    except error.HTTPError as refusal:
        return refusal.code, refusal.read(), False
    except TimeoutError:
        return 0, b"", False
    except Exception:
        return 0, b"", True


def call(method, path, body=None):
    is_search = path.split("?")[0].endswith("/search")
    is_safe = method == "GET" or is_search
    attempt = 0
    while True:
        attempt += 1
        status, text, is_dropped = send(method, path, body)
        if has("html-crash") and text.startswith(b"<"):
            json.loads(text)
        if 200 <= status < 300:
            return json.loads(text)
        if status == 404:
            return None
        survivor = re.search(rb"merged into (\d+)", text)
        if survivor and method == "GET":
            return None if has("gone-silent") else call("GET", re.sub(r"\d+$", survivor[1].decode(), path))
        if status in (401, 403):
            if has("hammers") and attempt < 5:
                time.sleep(PAUSE * 2**attempt)
                continue
            if has("goes-on"):
                missed.append(f"{path}: {status}")
                return None
            raise Refused(f"{method} {path}: {status}")
        is_retried = (
            is_safe
            and (status == 0 or status >= 500)
            and not (has("read-no-retry") and not is_search and status >= 500)
            and not (has("search-no-retry") and is_search)
            and not (has("drop-no-retry") and is_dropped)
            and (has("unbounded") or attempt < 5)
        )
        if not is_retried:
            if has("silent") and is_safe:
                sys.exit(0)
            raise Failed(f"{method} {path}", status)
        pause = PAUSE * 2 ** (attempt - 1)
        time.sleep(3 * PAUSE if has("constant-pause") else min(pause, 10 * PAUSE) if has("unbounded") else pause)


def create(path, body, find):
    try:
        return call("POST", path, body)
    except Failed as failure:
        if 0 < failure.status < 500:
            raise
        if path == "/persons" and (has("create-refused") or has("create-conflict")):
            return create_unique(path, body, find)
        found = None if has("create-blind") else until(find)
        return call("POST", path, body) if (has("create-in-vain") and path == "/notes") or not found else found


def create_unique(path, body, find):
    """The API takes no second person of an e-mail address."""
    try:
        return call("POST", path, body)
    except Failed as failure:
        if failure.status != 422:
            raise
        if has("create-conflict"):
            return until(find)
        missed.append(f"{body['emails'][0]}: 422")
        return None


def until(look, waits=True):
    for attempt in range(8):
        found = look()
        if found or not waits:
            return found
        time.sleep(4 * PAUSE)
    return None


def rows(path):
    every = []
    while path:
        page = call("GET", path)
        if page is None:
            return every
        every += page["data"]
        if has("stops-short") and len(page["data"]) < 100:
            break
        url = page["pagination"]["nextUrl"]
        path = url and "{0.path}?{0.query}".format(parse.urlsplit(url))
    return every if has("row-twice") else list({row["id"]: row for row in every}.values())


MEMBERS = {"id", "name", "domain", "domains", "isGlobal", "fields"}
TYPES = {"internal", "external", "collaborator"}


def look_at(company):
    if has("dies-of-members") and set(company) - MEMBERS:
        raise ValueError("a member")
    if has("dies-of-nulls"):
        company["domain"].lower()
    for field in company.get("fields") or []:
        if has("dies-of-values") and field["value"]["type"] == "unheard-of":
            raise ValueError("a type of value")
        if has("dies-of-hidden") and field["type"] == "hidden":
            len(field["value"]["data"])


def job():
    for person in rows("/v2/persons?limit=100")[96:103]:
        if has("dies-of-words") and person["type"] not in TYPES:
            raise ValueError("a type")
        found = call("GET", f"/v2/persons/{person['id']}")
        if has("dies-of-words") and found and found["type"] not in TYPES:
            raise ValueError("a type")
        if found is None and not has("gone-silent"):
            missed.append(f"person {person['id']} is gone")
    for company in (call("GET", "/v2/companies?limit=3&fieldTypes=enriched") or {"data": []})["data"]:
        look_at(company)
    call("POST", "/v2/companies/search?limit=2", {})
    people = []
    for name in ("Aria", "Bryn"):
        email = f"{name.lower()}@fernhollow.example"

        def find():
            persons = (call("GET", f"/persons?term={email}") or {"persons": []})["persons"]
            return next((person for person in persons if email in (person["emails"] or [])), None)

        person = create("/persons", {"first_name": name, "last_name": "Fernhollow", "emails": [email]}, find)
        if person is None:
            return
        people.append(person["id"])

        def searches():
            if not until(find, not has("search-no-wait")) and not has("search-no-wait"):
                missed.append(f"{name} in the search")

        def reads():
            shown = until(lambda: call("GET", f"/v2/persons/{person['id']}"), not has("v2-no-wait"))
            if not shown and not has("v2-no-wait"):
                missed.append(f"{name} on V2")

        # Whichever comes first meets the lag.
        for look in (searches, reads) if name == "Aria" else (reads, searches):
            look()
    primary, duplicate = people

    def noted():
        return next(iter((call("GET", f"/notes?person_id={primary}") or {"notes": []})["notes"]), None)

    if create("/notes", {"content": "Seen at the fair.", "person_ids": [primary]}, noted) is None:
        return

    def begun():
        merges = (call("GET", "/v2/person-merges?limit=100") or {"data": []})["data"]
        ids = [merge["taskId"] for merge in merges if merge["duplicatePersonId"] == duplicate]
        return {"taskUrl": f"/v2/tasks/person-merges/{ids[0]}"} if ids else None

    merge = create("/v2/person-merges", {"primaryPersonId": primary, "duplicatePersonId": duplicate}, begun)
    if merge is None:
        return
    task = until(lambda: call("GET", parse.urlsplit(merge["taskUrl"]).path), not has("task-no-wait"))
    if not task and not has("task-no-wait"):
        missed.append("the merge")


try:
    job()
    for what in missed:
        print(f"missing: {what}", file=sys.stderr)
    if has("goes-on") and missed:
        sys.exit(1)
except Refused as refused:
    if not has("key-silent"):
        sys.exit(f"failed: {refused}")
except Failed as failure:
    sys.exit(f"failed: {failure}")
