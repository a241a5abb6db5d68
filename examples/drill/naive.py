"""A sync as it is often written first: no status is looked at, nothing is tried again, nothing has a time-out."""

import json, os
from urllib import error, request

BASE = os.environ.get("AFFINITY_V1_BASE_URL", "https://api.affinity.co")


def affinity(method, path, body=None):
    headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}", "content-type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    try:
        return json.load(request.urlopen(request.Request(BASE + path, data, headers, method=method)))
    except error.HTTPError as refusal:
        return json.load(refusal)


people, path = [], "/v2/persons?limit=50"
while path:
    page = affinity("GET", path)
    people += page["data"]
    is_full = len(page["data"]) == 50
    path = is_full and page["pagination"]["nextUrl"] and page["pagination"]["nextUrl"].replace(BASE, "")
for person in people[40:60]:
    affinity("GET", f"/v2/persons/{person['id']}")
for name in ("Aria", "Bryn"):
    affinity("POST", "/persons", {"first_name": name, "last_name": "Fernhollow", "emails": [f"{name}@fernhollow.example"]})
print("done")
