"""Run by `affinity-mock run -- python -m pytest`: the key and the base URLs are in the environment."""

import json
import os
import urllib.error
import urllib.request

import pytest


def affinity(url, method="GET", body=None):
    request = urllib.request.Request(
        url,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={
            "authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}",
            "content-type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def test_a_person_written_through_v1_is_read_through_v2():
    person = affinity(
        os.environ["AFFINITY_V1_BASE_URL"] + "/persons",
        "POST",
        {"first_name": "Aria", "last_name": "Fernhollow", "emails": ["aria@fernhollow.example"]},
    )
    read = affinity(f"{os.environ['AFFINITY_V2_BASE_URL']}/persons/{person['id']}")
    assert read["primaryEmailAddress"] == "aria@fernhollow.example"


def test_an_unknown_person_is_an_error():
    with pytest.raises(urllib.error.HTTPError, match="404"):
        affinity(os.environ["AFFINITY_V2_BASE_URL"] + "/persons/987654321")
