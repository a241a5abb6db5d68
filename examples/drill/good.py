"""A small sync that bears what happens in production, with Python's own library. Passes `affinity-mock drill --on all`."""

import json, os, random, re, sys, time
from urllib import error, parse, request

BASE = os.environ.get("AFFINITY_V1_BASE_URL", "https://api.affinity.co")
TIMEOUT = float(os.environ.get("TIMEOUT_MS", 4000)) / 1000  # seconds for one answer
PAUSE = float(os.environ.get("PAUSE_MS", 250)) / 1000  # before the second try; doubles from try to try
TRIES = 5
open_at = last = gap = 0.0


class Stop(Exception):
    """Holds for every further call: the key, the plan, the month."""


class Failed(Exception):
    def __init__(self, what, status):
        super().__init__(f"{what}: {status or 'no answer'}")
        self.status = status


def affinity(method, path, body=None):
    """The answer as JSON; None for what is not there (404); of a merged record that which it went into (422)."""
    is_safe = method != "POST" or path.split("?")[0].endswith("/search")  # a search is a POST that only reads
    attempt = 0
    while True:
        attempt += 1
        status, text, month_is_over = send(method, path, body)
        if 200 <= status < 300:
            return json.loads(text)
        if status == 404:
            return None
        survivor = re.search(rb"merged into (\d+)", text)
        if survivor and method == "GET":
            return affinity(method, re.sub(r"\d+$", survivor[1].decode(), path))
        if status in (401, 403) or month_is_over:
            raise Stop(f"{method} {path}: {status}")
        is_limit = status == 429
        if not is_limit and not (is_safe and (status == 0 or status >= 500)):
            raise Failed(f"{method} {path}", status)
        if attempt >= (3 * TRIES if is_limit else TRIES):
            raise Failed(f"{method} {path}", status)
        if not is_limit:
            time.sleep(PAUSE * 2 ** (attempt - 1) * random.uniform(0.9, 1.1))


def send(method, path, body):
    global last
    time.sleep(max(0.0, open_at - time.monotonic(), last + gap - time.monotonic()))
    last = time.monotonic()
    data = None if body is None else json.dumps(body).encode()
    headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}", "content-type": "application/json"}
    try:
        with request.urlopen(request.Request(BASE + path, data, headers, method=method), timeout=TIMEOUT) as answer:
            return answer.status, answer.read(), heed(answer.status, answer.headers)
    except error.HTTPError as refusal:
        return refusal.code, refusal.read(), heed(refusal.code, refusal.headers)
    except Exception:  # a time-out, a connection that was cut, half an answer
        return 0, b"", False


def heed(status, headers):
    """What an answer tells of the limits: how many calls are left until when."""
    global open_at, gap
    told = lambda name: float(headers.get(f"x-ratelimit-limit-{name}") or "nan")
    left, reset = told("user-remaining"), told("user-reset")
    if left == left:
        gap = min(reset / left, 1.0) if left else 0.0
        if left == 0 or status == 429:
            open_at = time.monotonic() + (reset if left == 0 else 1.0) + random.random() * 0.3
    return told("org-remaining") == 0


def create(path, body, find):
    """A create whose answer was lost may have worked: `find` looks for its result before it is sent again."""
    try:
        return affinity("POST", path, body)
    except Failed as failure:
        if 0 < failure.status < 500:
            raise
        return until(find) or affinity("POST", path, body)


def until(look, tries=6):
    """What was written on V1 shows on V2, and in searches, a little later; so does the task of a merge."""
    for attempt in range(1, tries + 1):
        found = look()
        if found or attempt == tries:
            return found
        time.sleep(PAUSE * attempt)


def rows(path):
    """Every row once, however short a page is and whatever comes or goes meanwhile."""
    by_id = {}
    while path:
        page = affinity("GET", path)
        by_id.update((row["id"], row) for row in page["data"])
        url = page["pagination"]["nextUrl"]
        path = url and "{0.path}?{0.query}".format(parse.urlsplit(url))
    return list(by_id.values())


def sync():
    missed = []
    companies = rows("/v2/companies?limit=60&fieldTypes=enriched")
    texts = [v["data"] for c in companies for f in c.get("fields", []) if (v := f["value"]) and v["type"] == "text"]
    contacts = [person for person in rows("/v2/persons?limit=12") if person["type"] == "external"][:20]
    for contact in contacts:
        if affinity("GET", f"/v2/persons/{contact['id']}") is None:  # deleted since it was listed
            missed.append(f"person {contact['id']} is gone")
    affinity("POST", "/v2/companies/search?limit=10", {})
    people = []
    for name in ("Aria", "Bryn"):
        email = f"{name.lower()}@fernhollow.example"

        def find():
            persons = affinity("GET", f"/persons?term={email}")["persons"]
            return next((person for person in persons if email in (person["emails"] or [])), None)

        person = create("/persons", {"first_name": name, "last_name": "Fernhollow", "emails": [email]}, find)
        people.append(person["id"])
        if not until(find):
            missed.append(f"{name} in the search")
        if not until(lambda: affinity("GET", f"/v2/persons/{person['id']}")):
            missed.append(f"{name} on V2")
    primary, duplicate = people

    def begun():
        merges = affinity("GET", "/v2/person-merges?limit=100")["data"]
        ids = [merge["taskId"] for merge in merges if merge["duplicatePersonId"] == duplicate]
        return {"taskUrl": f"/v2/tasks/person-merges/{ids[0]}"} if ids else None

    merge = create("/v2/person-merges", {"primaryPersonId": primary, "duplicatePersonId": duplicate}, begun)
    if not until(lambda: affinity("GET", parse.urlsplit(merge["taskUrl"]).path)):
        missed.append("the merge")
    for what in missed:
        print(f"missing: {what}", file=sys.stderr)
    print(f"{len(companies)} companies, {len(texts)} texts, {len(contacts)} contacts, {len(people)} people")


if __name__ == "__main__":
    try:
        sync()
    except (Stop, Failed) as failure:
        sys.exit(f"stopped: {failure}")
