"""A sync that has learned to try again: everything, at once, up to ten times."""

import json, os, time
from urllib import parse, request

BASE = os.environ.get("AFFINITY_V1_BASE_URL", "https://api.affinity.co")


def affinity(method, path, body=None):
    headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}", "content-type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    for _ in range(10):
        try:
            return json.load(request.urlopen(request.Request(BASE + path, data, headers, method=method), timeout=30))
        except Exception:
            time.sleep(0.2)
    return {}


people, path = [], "/v2/persons?limit=100"
while path:
    page = affinity("GET", path)
    people += page.get("data", [])
    url = page.get("pagination", {}).get("nextUrl")
    path = url and "{0.path}?{0.query}".format(parse.urlsplit(url))
for person in people[90:110]:
    affinity("GET", f"/v2/persons/{person['id']}")
for name in ("Aria", "Bryn"):
    affinity("POST", "/persons", {"first_name": name, "last_name": "Fernhollow", "emails": [f"{name}@fernhollow.example"]})
print("done")
