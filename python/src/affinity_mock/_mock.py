"""A running mock: one that this process starts, or one that is there already."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Iterator, Mapping, Optional, Sequence, Union
from urllib.parse import urlsplit

from ._account import Account, Instant
from ._control import ControlPlane, body_of, segment
from ._errors import MockError
from ._intercept import changed_environment, variables
from ._process import START, ServerProcess

Seed = Union[str, Mapping[str, Any], Sequence[Union[str, Mapping[str, Any]]]]
TOKEN = "AFFINITY_MOCK_CONTROL_TOKEN"


class Mock:
    """``with Mock.start() as mock:`` … ``mock.create_account()``."""

    def __init__(self, url: str, token: Optional[str] = None, process: Optional[ServerProcess] = None) -> None:
        #: The server's origin: ``http://127.0.0.1:49152``.
        self.url = url
        self._token = token
        self._process = process
        self._variables: Optional[Dict[str, str]] = None
        #: A call below ``/_mock``: ``control("GET", "/accounts")``. Raises ControlError where it is refused.
        self.control = ControlPlane(url, token, process.obituary if process else lambda: None)
        ready = process.ready if process else None
        rows = ready["accounts"] if ready else self.control("GET", "/accounts")
        #: API keys by account and persona: ``keys["scale"]["admin"]``.
        self.keys: Dict[str, Dict[str, str]] = {row["account"]: _keys(row) for row in rows}
        self._tiers: Dict[str, str] = {row["account"]: row["tier"] for row in rows}

    @classmethod
    def start(
        cls,
        *,
        seed: Sequence[str] = (),
        seed_as_of: str = "off",
        now: Optional[str] = None,
        strict: bool = False,
        intercept: bool = False,
        args: Sequence[str] = (),
        cwd: Optional[str] = None,
        patience: float = START,
    ) -> "Mock":
        """A server of one's own, on a free port, which ends with this process at the latest.

        ``seed``: names and files, relative to ``cwd``. ``args``: further options of ``affinity-mock serve``.
        Raises MockError, with what the program said, where it does not start within ``patience`` seconds.
        """
        options = [*(word for one in seed for word in ("--seed", one)), "--seed-as-of", seed_as_of]
        options += ["--now", now] if now else []
        options += ["--strict"] if strict else []
        options += ["--intercept"] if intercept else []
        process = ServerProcess([*options, *args], cwd, patience)
        assert process.ready is not None
        return cls(process.ready["url"], process=process)

    @classmethod
    def connect(cls, url: str, token: Optional[str] = None) -> "Mock":
        """A server that runs already. ``token``: its control token; by default that of AFFINITY_MOCK_CONTROL_TOKEN."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise MockError(f"{url} is no URL of a server: give one such as http://127.0.0.1:4010")
        path = parts.path.rstrip("/")
        path = path[: -len("/v2")] if path.endswith("/v2") else path
        origin = f"{parts.scheme}://{parts.netloc}{path}"
        return cls(origin, token or os.environ.get(TOKEN) or None)

    def __enter__(self) -> "Mock":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends a server that ``start`` started; another one goes on."""
        if self._process is not None:
            self._process.close()

    def create_account(
        self,
        *,
        account: Optional[str] = None,
        tier: Optional[str] = None,
        seed: Optional[Seed] = None,
        seed_as_of: Optional[str] = None,
        now: Optional[Instant] = None,
        mode: Optional[str] = None,
        limits: Optional[Mapping[str, Any]] = None,
    ) -> Account:
        """A tenant of its own, with fresh keys; copy-on-write, so it costs next to nothing.

        ``tier``: ``essential``, ``scale``, ``advanced``, ``enterprise``. ``seed``: a name, data, or several of both.
        ``mode="frozen"``: its clock stands at ``now``. ``limits``: as ``Account.limits.set`` takes them.
        """
        if limits is not None and not isinstance(limits, Mapping):
            raise TypeError(f'limits must be a mapping such as {{"per_minute": 5}}, not {limits!r}')
        given = {"account": account, "tier": tier, "seed": seed, "seed_as_of": seed_as_of, "now": now, "mode": mode}
        body = {**body_of(given), **({"limits": body_of(limits)} if limits else {})}
        row = self.control("POST", "/accounts", body)
        return Account(self, row["account"], row["tier"], _keys(row))

    def account(self, name: str = "scale") -> Account:
        """One that the server had when this process came to it: ``scale``, ``advanced``, ``enterprise``, ``essential``."""
        if name not in self.keys:
            raise MockError(f'there is no account "{name}": there are {", ".join(self.keys)}')
        return Account(self, name, self._tiers[name], self.keys[name])

    def delete_account(self, account: Union[Account, str]) -> None:
        self.control("DELETE", f"/accounts/{segment(account if isinstance(account, str) else account.name)}")

    def environment(self, account: Optional[Account] = None, persona: str = "admin") -> Dict[str, str]:
        """Key and base URLs as variables for a program under test; with interception all that leads it here."""
        chosen = account or self.account()
        way = self._way() if self._intercepts() else {}
        return {
            **way,
            "AFFINITY_API_KEY": chosen.keys[persona],
            "AFFINITY_V1_BASE_URL": chosen.v1_base_url,
            "AFFINITY_V2_BASE_URL": chosen.v2_base_url,
        }

    @contextmanager
    def intercept(self, account: Optional[Account] = None, persona: str = "admin") -> Iterator[Account]:
        """Leads this process's clients with ``https://api.affinity.co`` built in to the mock while the block runs.

        Heeded by urllib, requests, httpx (and so affinity-sdk), aiohttp with ``trust_env=True``, where they are made within
        the block, and by child processes. The key picks the account; AFFINITY_API_KEY is that of ``account``.
        """
        if not self._intercepts():
            raise MockError(
                f"{self.url} opens no way for clients with the host built in: use the fixture affinity_intercept, set"
                " affinity_mock_intercept = true, Mock.start(intercept=True), or start the server with --intercept"
            )
        chosen = account or self.account()
        with changed_environment({**self._way(), **self.environment(chosen, persona)}):
            yield chosen

    def _intercepts(self) -> bool:
        ready = self._process.ready if self._process else None
        return "intercept" in (ready or self.control("GET", "/health"))

    def _way(self) -> Dict[str, str]:
        if self._variables is None:
            self._variables = variables(self.url, self._token)
        return self._variables


def read_seed(path: Path) -> Mapping[str, Any]:
    """A seed in a JSON file."""
    import json

    try:
        with open(path, encoding="utf-8") as file:
            read: Mapping[str, Any] = json.load(file)
            return read
    except (OSError, ValueError) as error:
        raise MockError(f"seed {path}: {error}") from None


def _keys(row: Mapping[str, Any]) -> Dict[str, str]:
    return {one["persona"]: one["key"] for one in row["keys"]}
