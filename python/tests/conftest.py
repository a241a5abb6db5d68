"""Run by scripts/package/check-wheel.mjs, against the installed wheel."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path
from typing import Callable

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def no_servers_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AFFINITY_MOCK_URL", "AFFINITY_MOCK_EXECUTABLE", "AFFINITY_MOCK_CONTROL_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def script() -> str:
    """The console script."""
    return str(Path(sysconfig.get_path("scripts"), "affinity-mock" + (".exe" if os.name == "nt" else "")))


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], str]:
    """A program of a name, written in Python; its path."""

    def write(name: str, code: str) -> str:
        (tmp_path / f"{name}.py").write_text(code)
        file = tmp_path / name
        # Not Python's own first line: that cannot name an interpreter whose path has blanks.
        file.write_text(f"#!/bin/sh\nexec '{sys.executable}' '{file}.py' \"$@\"\n")
        file.chmod(0o755)
        return str(file)

    return write
