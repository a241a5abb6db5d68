"""Run by scripts/package/check-wheel.mjs, against the installed wheel."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path
from typing import Callable, List

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
        file = tmp_path / name
        file.write_text(f"#!{sys.executable}\n{code}\n" if " " not in sys.executable else _long(code))
        file.chmod(0o755)
        return str(file)

    return write


def _long(code: str) -> str:
    """A first line cannot hold a path with blanks."""
    lines: List[str] = ["#!/bin/sh", f"exec '{sys.executable}' - \"$@\" <<'END'", code, "END"]
    return "\n".join(lines) + "\n"
