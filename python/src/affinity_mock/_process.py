"""A server of one's own: started, waited for, ended; gone with its parent, however that ends."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Sequence

from ._command import command
from ._errors import MockError

#: Seconds.
START = 30.0
STOP = 10.0
LOOK = 0.01
#: How much of what it said on stderr is shown.
SHOWN = 4_000
#: What a shell may have set for another server, and would be wrong or shared by accident here.
FOREIGN = (
    "AFFINITY_MOCK_PORT",
    "AFFINITY_MOCK_HOST",
    "AFFINITY_MOCK_BASE_URL",
    "AFFINITY_MOCK_CONTROL_TOKEN",
    "AFFINITY_MOCK_CONTROL_TOKEN_FILE",
    "AFFINITY_MOCK_DATA",
    "AFFINITY_MOCK_INTERCEPT",
    "AFFINITY_MOCK_LOG",
    "AFFINITY_MOCK_WATCH",
    "PORT",
)


class ServerProcess:
    """``serve --port 0 --json --with-parent``.

    Its streams are files, not pipes that threads would have to empty: a test may fork.
    """

    def __init__(self, args: Sequence[str] = (), cwd: Optional[str] = None, patience: float = START) -> None:
        line = [*command(), "serve", "--port", "0", "--json", "--with-parent", *args]
        #: The line that it prints when it listens.
        self.ready: Optional[Mapping[str, Any]] = None
        self._folder: Optional[Path] = Path(tempfile.mkdtemp(prefix="affinity-mock-"))
        out, err = self._folder / "stdout", self._folder / "stderr"
        with open(out, "wb") as writes, open(err, "wb") as complains:
            self._said, self._complaints = open(out, "rb"), open(err, "rb")
            try:
                self._child = self._spawn(line, cwd, writes, complains)
            except OSError as error:
                self._forget()
                raise MockError(f"{line[0]} cannot be run: {error.strerror}") from None
            except BaseException:
                self._forget()
                raise
        if os.name != "nt":
            # Open, and in no folder any more: nothing is left behind, even by a kill.
            self._remove_folder()
        try:
            self.ready = self._line(time.monotonic() + patience, patience)
        except BaseException:
            self.close()
            raise

    @staticmethod
    def _spawn(line: Sequence[str], cwd: Optional[str], out: Any, err: Any) -> "subprocess.Popen[bytes]":
        # A group of its own: Ctrl-C is for the tests, whose teardown still needs the server.
        apart: Dict[str, Any] = (
            {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}  # type: ignore[attr-defined,unused-ignore]
            if os.name == "nt"
            else {"start_new_session": True}
        )
        env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        return subprocess.Popen(line, stdin=subprocess.PIPE, stdout=out, stderr=err, cwd=cwd, env=env, **apart)

    def _line(self, until: float, patience: float) -> Mapping[str, Any]:
        text = b""
        while not text.endswith(b"\n"):
            ended = self._child.poll() is not None
            text += self._said.read()
            if text.endswith(b"\n"):
                break
            if ended:
                raise MockError(f"affinity-mock did not start (exit code {self._child.returncode}){self._words()}")
            if time.monotonic() > until:
                raise MockError(f"affinity-mock did not start within {patience:g} seconds{self._words()}")
            time.sleep(LOOK)
        try:
            ready: Dict[str, Any] = json.loads(text)
            return {**ready, **{name: ready[name] for name in ("url", "pid", "accounts")}}
        except (ValueError, KeyError, TypeError):
            raise MockError(f"the program {self._child.args!r} is no affinity-mock: it says {text[:200]!r}") from None

    def obituary(self) -> Optional[str]:
        """How it ended; None while it lives."""
        code = self._child.poll()
        if code is None:
            return None
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return f"affinity-mock has ended by itself ({how}){self._words()}"

    def _words(self) -> str:
        if self._complaints.closed:
            return ""
        size = self._complaints.seek(0, os.SEEK_END)
        self._complaints.seek(max(0, size - SHOWN))
        text = self._complaints.read().decode("utf-8", "replace").strip()
        return f":\n{text}" if text else ""

    def close(self) -> None:
        """Told to end, it does so in order; it is killed where it does not."""
        try:
            if self._child.poll() is None:
                self._tell_to_end()
            self._child.wait(STOP)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        except BaseException:
            self._child.kill()
            raise
        finally:
            if self._child.stdin is not None:
                self._child.stdin.close()
            self._forget()

    def _tell_to_end(self) -> None:
        if os.name == "nt":
            # No signal there lets a program end in order.
            if self._child.stdin is not None:
                self._child.stdin.close()
        elif self.ready is None:
            self._child.terminate()
        else:
            # Not the end of its standard input: what a test forked may hold that open. To the server itself, whatever wraps it.
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.ready["pid"], signal.SIGTERM)

    def _forget(self) -> None:
        self._said.close()
        self._complaints.close()
        self._remove_folder()

    def _remove_folder(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = None
