"""Clients with https://api.affinity.co built in, unmodified."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from typing import Any, Dict, Iterator

import pytest
from affinity_mock import Account, Mock, MockError

WHOAMI = "https://api.affinity.co/v2/auth/whoami"


def bearer(account: Account) -> Dict[str, str]:
    return {"authorization": f"Bearer {account.key}"}


def test_urllib(affinity_intercept: Account) -> None:
    request = urllib.request.Request(WHOAMI, headers=bearer(affinity_intercept))
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert json.load(answer)["tenant"]["name"] == "Quaymoss Partners"
    affinity_intercept.assert_requested({"operationId": "v2.auth.whoami"}, exactly=1)


def test_requests(affinity_intercept: Account) -> None:
    requests = pytest.importorskip("requests")
    assert requests.get(WHOAMI, headers=bearer(affinity_intercept), timeout=10).status_code == 200
    affinity_intercept.assert_requested({"operationId": "v2.auth.whoami"}, exactly=1)


def test_httpx(affinity_intercept: Account) -> None:
    httpx = pytest.importorskip("httpx")
    assert httpx.get(WHOAMI, headers=bearer(affinity_intercept)).status_code == 200
    affinity_intercept.assert_requested({"operationId": "v2.auth.whoami"}, exactly=1)


def test_affinity_sdk(affinity_intercept: Account) -> None:
    affinity = pytest.importorskip("affinity")
    with affinity.Affinity(api_key=os.environ["AFFINITY_API_KEY"]) as client:
        assert client.whoami().tenant.name == "Quaymoss Partners"
        pipeline = next(one for one in client.lists.all() if one.name == "Deal Pipeline")
        assert client.lists.get_size(pipeline.id) > 0, "V1's list_size"
        person = client.persons.create(
            affinity.models.PersonCreate(first_name="Aria", last_name="Fernhollow", emails=["aria@fernhollow.example"])
        )
        assert client.persons.get(person.id).primary_email == "aria@fernhollow.example"
    hosts = {row["operationId"] for row in affinity_intercept.requests()}
    assert {"v2.auth.whoami", "v2.lists.list", "v1.persons.create", "v2.persons.get"} <= hosts


def test_affinity_sdk_by_base_urls(affinity_account: Account) -> None:
    affinity = pytest.importorskip("affinity")
    urls = {"v1_base_url": affinity_account.v1_base_url, "v2_base_url": affinity_account.v2_base_url}
    with affinity.Affinity(api_key=affinity_account.key, **urls) as client:
        assert client.whoami().user.last_name == "Quill"


def test_a_child_process(affinity_intercept: Account) -> None:
    code = f"""
import os, urllib.request
request = urllib.request.Request("{WHOAMI}", headers={{"authorization": "Bearer " + os.environ["AFFINITY_API_KEY"]}})
print(urllib.request.urlopen(request).status)
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "200"
    affinity_intercept.assert_requested({"operationId": "v2.auth.whoami"}, exactly=1)


def test_the_environment_is_as_before_when_it_ends(affinity_account: Account) -> None:
    before, opener = dict(os.environ), urllib.request._opener
    with pytest.raises(RuntimeError), affinity_account.intercept("standard"):
        assert os.environ["AFFINITY_API_KEY"] == affinity_account.keys["standard"]
        assert os.environ["HTTPS_PROXY"].startswith("http://127.0.0.1:")
        raise RuntimeError
    assert dict(os.environ) == before
    assert urllib.request._opener is opener


def test_a_caller_who_excepts_the_host_from_its_proxy_is_led_there_too(
    affinity_account: Account, affinity_mock: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "*.affinity.co,internal.example")
    monkeypatch.setattr(affinity_mock, "_variables", None)
    with affinity_account.intercept():
        test_urllib(affinity_account)
    monkeypatch.setattr(affinity_mock, "_variables", None)


@pytest.fixture
def plain() -> Iterator[Mock]:
    with Mock.start() as mock:
        yield mock


def test_a_server_without_the_way_says_how_to_open_it(plain: Mock) -> None:
    with pytest.raises(MockError, match="affinity_mock_intercept = true"), plain.intercept():
        pass


def test_a_server_that_runs_already_opens_the_way_too(affinity_mock: Mock, affinity_intercept: Any) -> None:
    mock = Mock.connect(affinity_mock.url)
    account = mock.create_account()
    with mock.intercept(account):
        test_urllib(account)
    mock.delete_account(account)
