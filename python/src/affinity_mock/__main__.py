"""The console script ``affinity-mock``."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import NoReturn

from ._command import command
from ._errors import MockError


def main() -> NoReturn:
    """Becomes the mock's own command line: same arguments, streams, signals and exit code."""
    try:
        program = command()
    except MockError as error:
        print(f"affinity-mock: {error}", file=sys.stderr)
        sys.exit(2)
    line = [*program, *sys.argv[1:]]
    try:
        if os.name != "nt":
            # The same process, so that every signal reaches the program itself.
            os.execv(line[0], line)
        sys.exit(_beside(line))
    except OSError as error:
        print(f"affinity-mock: {line[0]} cannot be run: {error.strerror}", file=sys.stderr)
        sys.exit(2)


def _beside(line: "list[str]") -> int:
    """On Windows, where a process cannot be replaced. Ctrl-C reaches both; the program alone decides when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.Popen(line).wait()


if __name__ == "__main__":
    main()
