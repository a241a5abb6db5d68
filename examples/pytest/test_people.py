"""With the plugin of the wheel, which `npm run package -- wheel` makes: `pip install release/affinity_mock-*.whl pytest`."""

import json
import urllib.error
import urllib.request

import pytest


def affinity(account, url, method="GET", body=None):
    """A stand-in for the code under test, which takes a key and a base URL."""
    request = urllib.request.Request(
        url,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"authorization": f"Bearer {account.key}", "content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def test_a_person_written_through_v1_is_read_through_v2(affinity_account):
    aria = {"first_name": "Aria", "last_name": "Fernhollow", "emails": ["aria@fernhollow.example"]}
    person = affinity(affinity_account, affinity_account.v1_base_url + "/persons", "POST", aria)
    read = affinity(affinity_account, f"{affinity_account.v2_base_url}/persons/{person['id']}")
    assert read["primaryEmailAddress"] == "aria@fernhollow.example"
    affinity_account.assert_requested({"operationId": "v1.persons.create"}, exactly=1)


@pytest.mark.affinity(limits={"per_minute": 1})
def test_the_minute_is_used_up_until_it_has_passed(affinity_account):
    lists = affinity_account.v2_base_url + "/lists"
    affinity(affinity_account, lists)
    with pytest.raises(urllib.error.HTTPError, match="429"):
        affinity(affinity_account, lists)
    affinity_account.advance(minutes=1)
    assert affinity(affinity_account, lists)["data"]


def test_code_with_the_host_built_in_comes_here_too(affinity_intercept):
    assert (
        affinity(affinity_intercept, "https://api.affinity.co/v2/auth/whoami")["tenant"]["name"] == "Quaymoss Partners"
    )
