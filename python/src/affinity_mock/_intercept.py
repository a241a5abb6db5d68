"""The way for code with ``https://api.affinity.co`` built in: variables that HTTP clients heed, as the program itself tells them."""

from __future__ import annotations

import os
import shlex
import subprocess
import urllib.request
from contextlib import contextmanager
from typing import Any, Callable, Dict, Iterator, Mapping, Optional

from ._command import command
from ._errors import MockError

PATIENCE = 30.0


def variables(url: str, token: Optional[str]) -> Dict[str, str]:
    """What ``affinity-mock env`` prints for a running ``serve --intercept``. Raises MockError with its own words."""
    env = {**os.environ, **({"AFFINITY_MOCK_CONTROL_TOKEN": token} if token else {})}
    try:
        done = subprocess.run(
            [*command(), "env", "--url", url], stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, env=env
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MockError(f"affinity-mock env: {error}") from None
    if done.returncode != 0:
        raise MockError(done.stderr.decode("utf-8", "replace").strip())
    words = shlex.split(done.stdout.decode("utf-8", "surrogateescape"))
    return dict(word.split("=", 1) for word in words if "=" in word)


@contextmanager
def changed_environment(changes: Mapping[str, str]) -> Iterator[None]:
    """The variables of this process, until the block ends."""
    before = {name: os.environ.get(name) for name in changes}
    # urllib remembers the proxies of its first call.
    opener = getattr(urllib.request, "_opener", None)
    install: Callable[[Any], None] = urllib.request.install_opener
    os.environ.update(changes)
    install(None)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        install(opener)
