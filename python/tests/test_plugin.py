"""The pytest plugin, seen from sessions of its users."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Callable, List

import pytest
from affinity_mock import Mock

posix = pytest.mark.skipif(os.name == "nt", reason="signals and scripts of POSIX")

ASKS = """
import json, os, pathlib, signal, time, urllib.request

import pytest
from affinity_mock import ControlError, MockError


def lists(account):
    request = urllib.request.Request(account.v2_base_url + "/lists", headers={"authorization": f"Bearer {account.key}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["data"]
"""


def session(pytester: pytest.Pytester, tests: str, *args: str) -> pytest.RunResult:
    Path(pytester.path, "test_theirs.py").write_text(ASKS + tests, encoding="utf-8")
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", *args, timeout=100)


def is_there(url: str) -> bool:
    try:
        with urllib.request.urlopen(url + "/_mock/health", timeout=5):
            return True
    except OSError:
        return False


def gone(url: str) -> bool:
    for _ in range(300):
        if not is_there(url):
            return True
        time.sleep(0.05)
    return False


def test_each_test_has_an_account_of_its_own_that_is_gone_after_it(pytester: pytest.Pytester) -> None:
    result = session(
        pytester,
        """
names = []

def test_one(affinity_account, affinity_mock):
    names.append(affinity_account.name)
    affinity_account.limits.set(per_minute=1)
    assert lists(affinity_account)

def test_two(affinity_account, affinity_mock):
    assert affinity_account.limits()["perMinute"]["limit"] == 900
    served = [row["account"] for row in affinity_mock.control("GET", "/accounts")]
    assert names[0] not in served and affinity_account.name in served
    pathlib.Path("url").write_text(affinity_mock.url)
""",
        "-W",
        "error",
    )
    result.assert_outcomes(passed=2)
    assert gone(Path(pytester.path, "url").read_text())


def test_nothing_is_started_for_a_session_that_asks_for_no_fixture(pytester: pytest.Pytester) -> None:
    tests = (
        "import sys\ndef test_own(): assert not [name for name in sys.modules if name.startswith('affinity_mock._')]\n"
    )
    Path(pytester.path, "test_own.py").write_text(tests)
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_a_marker_says_how_the_account_is_made_and_the_nearest_wins(pytester: pytest.Pytester) -> None:
    Path(pytester.path, "unsere Daten.json").write_text(
        json.dumps({"companies": [{"name": "Mosslight", "domain": "mosslight.example"}]}), encoding="utf-8"
    )
    session(
        pytester,
        """
import datetime

pytestmark = pytest.mark.affinity(tier="advanced", limits={"per_minute": 5})

@pytest.mark.affinity(seed=["quaymoss", pathlib.Path("unsere Daten.json")])
class TestIt:
    def test_of_the_class(self, affinity_account):
        assert (affinity_account.tier, affinity_account.limits()["perMinute"]["limit"]) == ("advanced", 5)
        assert "Mosslight" in str(affinity_account.export()["companies"])

    @pytest.mark.affinity(tier="enterprise", now=datetime.datetime(2026, 3, 1, 9), mode="frozen", limits={"perMinute": 6})
    def test_of_the_function(self, affinity_account):
        assert (affinity_account.tier, affinity_account.limits()["perMinute"]["limit"]) == ("enterprise", 6)
        assert affinity_account.clock.now() == "2026-03-01T09:00:00.000Z"
""",
        "--strict-markers",
    ).assert_outcomes(passed=2)


def test_a_marker_that_makes_no_sense_is_told(pytester: pytest.Pytester) -> None:
    result = session(
        pytester,
        """
@pytest.mark.affinity(plan="enterprise")
def test_a_name(affinity_account): pass

@pytest.mark.affinity(teir="enterprise")
def test_a_slip(affinity_account): pass

@pytest.mark.affinity(limits=5)
def test_no_mapping(affinity_account): pass

@pytest.mark.affinity(limits=0)
def test_nothing(affinity_account): pass

@pytest.mark.affinity("enterprise")
def test_no_name(affinity_account): pass

@pytest.mark.affinity(tier="gold")
def test_a_value(affinity_account): pass

@pytest.mark.affinity(seed=pathlib.Path("nowhere.json"))
def test_no_file(affinity_account): pass
""",
    )
    result.assert_outcomes(errors=7)
    result.stdout.fnmatch_lines(["*by name, not teir (did you mean tier[?])", "*limits must be *, not 5", "*limits must be *, not 0"])
    result.stdout.fnmatch_lines(
        ["*it takes tier, seed, *, limits by name, not plan*", "*ControlError: *tier*", "*nowhere.json*"]
    )
    result.stdout.fnmatch_lines(["*by name, not 'enterprise'*"])


def test_seed_present_and_strictness_come_from_the_ini_file(pytester: pytest.Pytester) -> None:
    seed = {"companies": [{"name": "Mosslight", "domain": "mosslight.example"}]}
    Path(pytester.path, "daten für uns.json").write_text(json.dumps(seed), encoding="utf-8")
    Path(pytester.path, "pytest.ini").write_text(
        "[pytest]\naffinity_mock_seed =\n  quaymoss\n  daten für uns.json\n"
        "affinity_mock_now = 2026-05-05T09:00:00Z\naffinity_mock_strict = true\n",
        encoding="utf-8",
    )
    session(
        pytester,
        """
def test_it(affinity_account):
    assert "Mosslight" in str(affinity_account.export()["companies"])
    assert affinity_account.clock.now().startswith("2026-05-05T09:0")
    assert affinity_account.settings()["strict"] is True
""",
    ).assert_outcomes(passed=1)


def test_variables_that_are_meant_for_another_server_change_nothing(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"DATA": "shared.data", "HOST": "0.0.0.0", "PORT": "1", "CONTROL_TOKEN": "someones"}.items():
        monkeypatch.setenv(f"AFFINITY_MOCK_{name}", value)
    monkeypatch.setenv("PORT", "nonsense")
    session(pytester, "def test_it(affinity_account): assert lists(affinity_account)\n").assert_outcomes(passed=1)
    assert not Path(pytester.path, "shared.data").exists()


def test_a_server_that_runs_already_is_taken_and_goes_on(pytester: pytest.Pytester) -> None:
    with Mock.start() as mock:
        before = mock.control("GET", "/accounts")
        tests = f"def test_it(affinity_account, affinity_mock): assert affinity_mock.url == {mock.url!r} and lists(affinity_account)\n"
        session(pytester, tests, "--affinity-mock-url", mock.url + "/").assert_outcomes(passed=1)
        assert mock.control("GET", "/accounts") == before
        result = session(pytester, tests, "--affinity-mock-url", mock.url, "--affinity-mock-seed", "quaymoss")
        result.stdout.fnmatch_lines(["*--affinity-mock-seed is for a server that is started*"])


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:9", "*no affinity-mock answers at http://127.0.0.1:9: *"),
        ("localhost:4010", "*is no URL of a server*"),
    ],
)
def test_a_server_that_is_not_there_is_told(pytester: pytest.Pytester, url: str, words: str) -> None:
    result = session(pytester, "def test_it(affinity_account): pass\n", "--affinity-mock-url", url)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([words])


def test_a_server_that_does_not_start_shows_its_words(pytester: pytest.Pytester) -> None:
    result = session(pytester, "def test_it(affinity_account): pass\n", "--affinity-mock-seed", "nowhere.json")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*affinity-mock did not start (exit code 2):*", "*nowhere.json*"])


@posix
def test_a_program_that_says_nothing_or_something_else_is_given_up(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from affinity_mock import MockError

    monkeypatch.setenv(
        "AFFINITY_MOCK_EXECUTABLE",
        program("silent", "import sys; print('waiting', file=sys.stderr, flush=True); sys.stdin.read()"),
    )
    with pytest.raises(MockError, match="did not start within 1 seconds:\nwaiting"):
        Mock.start(patience=1)
    monkeypatch.setenv("AFFINITY_MOCK_EXECUTABLE", program("other", "print('Listening!')"))
    with pytest.raises(MockError, match="is no affinity-mock: it says b'Listening!"):
        Mock.start()


@posix
def test_a_server_that_dies_in_the_midst_is_told_by_each_test_at_once(pytester: pytest.Pytester) -> None:
    result = session(
        pytester,
        """
def test_it_dies(affinity_mock, affinity_account):
    os.kill(affinity_mock._process.ready["pid"], signal.SIGKILL)
    affinity_mock._process._child.wait()
    affinity_account.requests()

def test_the_next(affinity_account):
    pass
""",
    )
    result.assert_outcomes(failed=1, errors=2)
    result.stdout.fnmatch_lines(["*MockError: affinity-mock has ended by itself (signal 9)*"])
    assert result.duration < 30


def test_a_failed_test_shows_what_it_asked_and_why_it_was_answered_so(pytester: pytest.Pytester) -> None:
    result = session(
        pytester,
        """
def test_it(affinity_account):
    affinity_account.limits.set(per_minute=0)
    lists(affinity_account)
""",
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*Affinity requests of account-*", "429 GET /v2/lists - *"])


def test_a_failed_test_whose_calls_never_came_says_what_the_client_may_lack(pytester: pytest.Pytester) -> None:
    result = session(pytester, "def test_it(affinity_account): assert False\n")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*Affinity requests of account-*", "none came with a key of this account: *v2_base_url*"])


def test_a_test_may_fork(pytester: pytest.Pytester) -> None:
    session(
        pytester,
        """
import multiprocessing

def child(): pass

@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_it(affinity_account):
    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    process.join(20)
    assert process.exitcode == 0 and lists(affinity_account)
""",
        "-W",
        "error",
    ).assert_outcomes(passed=1)


@posix
def test_a_forked_process_that_goes_on_does_not_keep_the_server_from_ending_in_order() -> None:
    mock = Mock.start()
    child = os.fork()
    if child == 0:
        time.sleep(60)
        os._exit(0)
    try:
        mock.close()
        assert mock._process is not None and mock._process._child.returncode == 0
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_workers_of_xdist_run_beside_each_other(pytester: pytest.Pytester) -> None:
    tests = "\n".join(f"def test_{n}(affinity_account): assert lists(affinity_account)" for n in range(6))
    session(pytester, tests + "\n", "-n", "2").assert_outcomes(passed=6)


def test_two_sessions_at_once_share_one_server(pytester: pytest.Pytester) -> None:
    Path(pytester.path, "test_theirs.py").write_text(
        ASKS
        + "@pytest.mark.parametrize('n', range(5))\ndef test_it(affinity_account, n): assert lists(affinity_account)\n"
    )
    with Mock.start() as mock:
        line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--affinity-mock-url", mock.url]
        both = [subprocess.Popen(line, cwd=pytester.path, stdout=subprocess.DEVNULL) for _ in range(2)]
        assert [one.wait(60) for one in both] == [0, 0]
        assert len(mock.control("GET", "/accounts")) == 4


WAITS = """
def test_it(affinity_intercept, affinity_mock):
    assert lists(affinity_intercept)
    open("url.part", "w").write(affinity_mock.url)
    os.rename("url.part", "url")
    time.sleep(60)
"""


@posix
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_behind_when_pytest_is_ended(
    pytester: pytest.Pytester, tmp_path: Path, kind: signal.Signals
) -> None:
    Path(pytester.path, "test_theirs.py").write_text(ASKS + WAITS)
    temp = tmp_path / "temp"
    temp.mkdir()
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    out = open(Path(pytester.path, "out"), "w")
    child = subprocess.Popen(
        line, cwd=pytester.path, stdout=out, start_new_session=True, env={**os.environ, "TMPDIR": str(temp)}
    )
    url = Path(pytester.path, "url")
    until = time.monotonic() + 60
    while not url.exists() and child.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    # As a terminal does: to all of its group.
    os.killpg(child.pid, kind)
    child.wait(30)
    out.close()
    said = Path(pytester.path, "out").read_text()
    assert gone(url.read_text()), said
    assert "MockError" not in said
    left: List[str] = [name for name in os.listdir(temp) if name.startswith("affinity-mock-")]
    assert left == []
