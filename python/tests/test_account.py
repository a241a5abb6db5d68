"""What an account of a test can do."""

from __future__ import annotations

import datetime
import http.server
import json
import os
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from typing import Any, Iterator

import pytest
from affinity_mock import Account, ControlError, Mock, MockError


def ask(account: Account, url: str, key: "str | None" = None) -> Any:
    request = urllib.request.Request(url, headers={"authorization": f"Bearer {key or account.key}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def status(account: Account, url: str, key: "str | None" = None) -> int:
    try:
        ask(account, url, key)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    return 200


def test_both_apis_answer_its_key(affinity_account: Account) -> None:
    assert ask(affinity_account, affinity_account.v2_base_url + "/lists")["data"]
    assert ask(affinity_account, affinity_account.v1_base_url + "/lists")


def test_it_has_a_key_for_each_persona(affinity_account: Account) -> None:
    url = affinity_account.v2_base_url + "/companies"
    assert status(affinity_account, url, affinity_account.keys["no-export"]) == 403
    assert status(affinity_account, url, affinity_account.keys["revoked"]) == 401


def test_the_server_has_the_default_accounts_keys(affinity_mock: Mock) -> None:
    scale = affinity_mock.account("scale")
    assert affinity_mock.keys["scale"]["admin"] == scale.key
    assert status(scale, affinity_mock.url + "/lists") == 200
    with pytest.raises(MockError, match='no account "gold": there are scale, advanced'):
        affinity_mock.account("gold")


def test_limits_are_read_and_set_and_time_is_moved(affinity_account: Account) -> None:
    url = affinity_account.v2_base_url + "/lists"
    assert affinity_account.limits()["perMinute"]["limit"] == 900
    affinity_account.limits.set(per_minute=1)
    assert [status(affinity_account, url), status(affinity_account, url)] == [200, 429]
    affinity_account.advance(minutes=1)
    assert status(affinity_account, url) == 200
    affinity_account.limits.set(per_minute=7, persona="standard", window_seconds=5, retry_after=True)
    assert affinity_account.limits("standard")["perMinute"]["windowSeconds"] == 5


def test_its_clock_is_moved_by_timedeltas_and_never_by_bare_numbers(affinity_account: Account) -> None:
    affinity_account.clock.set(mode="frozen")
    before = datetime.datetime.fromisoformat(affinity_account.clock.now().replace("Z", "+00:00"))
    later = before + datetime.timedelta(days=2)
    affinity_account.advance(datetime.timedelta(days=1))
    assert affinity_account.clock.set(now=later)["mode"] == "frozen"
    assert datetime.datetime.fromisoformat(affinity_account.clock.now().replace("Z", "+00:00")) == later
    with pytest.raises(TypeError, match="say the unit"):
        affinity_account.advance(60)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"advance\(\) takes weeks, .*, not minuets \(did you mean minutes\?\)"):
        affinity_account.advance(minuets=1)
    with pytest.raises(ControlError, match="The clock never goes back"):
        affinity_account.clock.set(now=before)


def test_faults_are_planted_counted_and_removed(affinity_account: Account) -> None:
    url = affinity_account.v2_base_url + "/lists"
    fault = affinity_account.faults.add(match={"operationId": "v2.lists.list"}, respond={"status": 503}, times=1)
    assert [status(affinity_account, url), status(affinity_account, url)] == [503, 200]
    assert affinity_account.faults.list()[0]["hits"] == 1
    affinity_account.faults.remove(fault["id"])
    affinity_account.faults.add(preset="503")
    affinity_account.faults.remove()
    assert affinity_account.faults.list() == []


def test_the_journal_says_what_was_asked_and_can_be_checked(affinity_account: Account) -> None:
    status(affinity_account, affinity_account.v2_base_url + "/persons/987654321")
    assert [row["operationId"] for row in affinity_account.requests(status="4xx")] == ["v2.persons.get"]
    assert affinity_account.requests(operation_id="v2.lists.list") == []
    affinity_account.assert_requested({"operationId": "v2.persons.get"}, exactly=1)
    assert affinity_account.verify({"operationId": "v2.lists.list"})["ok"] is False
    nearest = r"GET /v2/persons/987654321 \(v2\.persons\.get\), answered 404, differs in operationId$"
    with pytest.raises(AssertionError, match=f"0 requests fit .* expected exactly 1; the nearest: {nearest}"):
        affinity_account.assert_requested({"operationId": "v2.lists.list"}, exactly=1)
    affinity_account.clear_requests()
    assert affinity_account.requests() == []


def test_data_are_added_read_snapshotted_and_reset(affinity_account: Account) -> None:
    before = affinity_account.data.list("companies", limit=1)["total"]
    affinity_account.snapshot("before")
    rows = {"companies": [{"ref": "moss", "name": "Mosslight", "domain": "mosslight.example"}]}
    company = affinity_account.data.add(rows, events=False)["moss"]
    assert affinity_account.data.get("companies", company, as_="standard")["name"] == "Mosslight"
    affinity_account.restore("before")
    assert affinity_account.data.list("companies", limit=1)["total"] == before
    affinity_account.limits.set(per_minute=3)
    affinity_account.reset()
    assert affinity_account.limits()["perMinute"]["limit"] == 900


def test_settings_users_usage_and_the_rest(affinity_account: Account) -> None:
    assert affinity_account.settings.set(tier="enterprise", journal_bodies=True)["tier"] == "enterprise"
    assert affinity_account.settings()["journalBodies"] is True
    affinity_account.update_user("standard", status="deactivated")
    assert "deactivated" in [user["status"] for user in affinity_account.users()]
    assert affinity_account.usage()["used"] == 0
    assert affinity_account.webhooks() == affinity_account.deliveries() == []
    assert "now" in affinity_account.settled()
    assert affinity_account.export()["companies"]
    assert affinity_account.control("GET", "/coverage")


def test_a_refusal_has_the_control_planes_words(affinity_account: Account, affinity_mock: Mock) -> None:
    with pytest.raises(ControlError, match="did you mean v2.lists.list") as caught:
        affinity_account.faults.add(match={"operationId": "v2.list.list"}, respond={"status": 500})
    assert (caught.value.status, caught.value.code) == (400, "bad-request")
    with pytest.raises(ControlError, match="tier"):
        affinity_mock.create_account(tier="gold")


def test_a_child_process_gets_key_and_base_urls(affinity_account: Account) -> None:
    code = "import os; print(os.environ['AFFINITY_API_KEY'], os.environ['AFFINITY_V2_BASE_URL'])"
    env = {**os.environ, **affinity_account.environment("standard")}
    said = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout
    assert said.split() == [affinity_account.keys["standard"], affinity_account.v2_base_url]


def test_a_proxy_of_the_environment_gets_nothing_of_the_control_plane(
    affinity_mock: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert affinity_mock.control("GET", "/health")["status"] == "ok"


@pytest.fixture(scope="module")
def guarded() -> Iterator[Mock]:
    with Mock.start(args=["--control-token", "a-token-of-tests"]) as mock:
        yield mock


def test_a_server_with_a_control_token_is_told_it(guarded: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ControlError):
        Mock.connect(guarded.url)
    assert Mock.connect(guarded.url + "/v2/", "a-token-of-tests").keys == guarded.keys
    monkeypatch.setenv("AFFINITY_MOCK_CONTROL_TOKEN", "a-token-of-tests")
    assert Mock.connect(guarded.url).create_account().key


@pytest.mark.parametrize("status", [200, 302, 404])
def test_another_server_is_told_from_the_mock_and_leads_the_token_nowhere(status: int) -> None:
    asked = []

    class Other(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            self.send_header("location", "/elsewhere")
            self.end_headers()
            self.wfile.write(b"Hello!")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Other) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            with pytest.raises(MockError, match="is no affinity-mock"):
                Mock.connect(f"http://127.0.0.1:{server.server_port}", "a-token-of-tests")
        finally:
            server.shutdown()
    assert asked == ["/_mock/accounts"]
