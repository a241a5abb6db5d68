"""The pytest plugin: a server for the session, an account for each test.

Nothing is started, or imported besides this module, before a test asks for a fixture.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict, Generator, Iterator, List

import pytest

if TYPE_CHECKING:
    from ._account import Account
    from ._mock import Mock

MARKER = "affinity"
#: What the marker takes: an account's members.
OPTIONS = ("tier", "seed", "seed_as_of", "now", "mode", "limits")
#: Of a failed test's journal.
SHOWN = 20
#: The two usual reasons for a test that tested nothing.
NOTHING_CAME = (
    "none came with a key of this account: does the client have affinity_account.key, and its v1_base_url and "
    "v2_base_url (or affinity_intercept)?"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("affinity-mock")
    group.addoption(
        "--affinity-mock-url",
        metavar="URL",
        help="a server that runs already, instead of one that is started (env: AFFINITY_MOCK_URL)",
    )
    group.addoption(
        "--affinity-mock-seed",
        metavar="FILE|NAME",
        action="append",
        help="data to start from; several are merged in their order",
    )
    own = "of the server that is started: "
    parser.addini("affinity_mock_seed", own + "data to start from, names and files, a line each", type="linelist")
    parser.addini("affinity_mock_seed_as_of", own + "today, an instant, or off (default)", default="off")
    parser.addini("affinity_mock_now", own + "where the accounts' clocks start (default: the present)", default="")
    parser.addini("affinity_mock_strict", own + "hold every answer to the contract", type="bool", default=False)
    parser.addini(
        "affinity_mock_intercept",
        own + "open the way for clients with the host built in, whether or not a test uses affinity_intercept",
        type="bool",
        default=False,
    )
    parser.addini("affinity_mock_args", own + "further options of affinity-mock serve", type="args")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", f"{MARKER}({'=…, '.join(OPTIONS)}=…): how affinity_account is made; nearer markers win"
    )


@pytest.fixture(scope="session")
def affinity_mock(request: pytest.FixtureRequest) -> Iterator["Mock"]:
    """The mock server of the session (with pytest-xdist: of the worker)."""
    from ._mock import Mock

    with _connected(request.config) or Mock.start(**_start_options(request)) as mock:
        yield mock


@pytest.fixture
def affinity_account(request: pytest.FixtureRequest, affinity_mock: "Mock") -> Iterator["Account"]:
    """An account of this test's own, deleted after it. ``@pytest.mark.affinity(tier=…, seed=…, now=…, limits=…)``"""
    account = affinity_mock.create_account(**_marked(request))
    yield account
    affinity_mock.delete_account(account)


@pytest.fixture
def affinity_intercept(affinity_account: "Account") -> Iterator["Account"]:
    """``affinity_account``, with clients that have ``https://api.affinity.co`` built in led to it while the test runs."""
    with affinity_account.intercept():
        yield affinity_account


def _connected(config: pytest.Config) -> "Mock | None":
    from ._mock import Mock

    url = config.getoption("affinity_mock_url") or os.environ.get("AFFINITY_MOCK_URL", "")
    if not url:
        return None
    if config.getoption("affinity_mock_seed"):
        raise pytest.UsageError("--affinity-mock-seed is for a server that is started, not for one that runs already")
    return Mock.connect(url)


def _start_options(request: pytest.FixtureRequest) -> Dict[str, Any]:
    config = request.config
    items: List[Any] = request.session.items
    asked = any("affinity_intercept" in getattr(item, "fixturenames", ()) for item in items)
    return {
        "seed": config.getoption("affinity_mock_seed") or config.getini("affinity_mock_seed"),
        "seed_as_of": config.getini("affinity_mock_seed_as_of"),
        "now": config.getini("affinity_mock_now") or None,
        "strict": config.getini("affinity_mock_strict"),
        "intercept": asked or config.getini("affinity_mock_intercept"),
        "args": config.getini("affinity_mock_args"),
        "cwd": str(config.rootpath),
    }


def _marked(request: pytest.FixtureRequest) -> Dict[str, Any]:
    """What the markers say, of the module, the class and the function."""
    from ._errors import not_known
    from ._mock import read_seed

    said: Dict[str, Any] = {}
    for marker in request.node.iter_markers(MARKER):
        slips = [not_known(name, OPTIONS) for name in marker.kwargs if name not in OPTIONS]
        unknown = [*map(repr, marker.args), *slips]
        if unknown:
            raise pytest.UsageError(
                f"@pytest.mark.{MARKER}: it takes {', '.join(OPTIONS)} by name, not {', '.join(unknown)}"
            )
        said = {**marker.kwargs, **said}
    seed = said.get("seed")
    beside = request.path.parent
    if isinstance(seed, Path):
        said["seed"] = read_seed(beside / seed)
    elif isinstance(seed, (list, tuple)):
        said["seed"] = [read_seed(beside / one) if isinstance(one, Path) else one for one in seed]
    return said


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: "pytest.CallInfo[None]") -> Generator[None, Any, None]:
    """What a failed test asked, and why it was answered so."""
    outcome = yield
    report = outcome.get_result()
    account = getattr(item, "funcargs", {}).get("affinity_account")
    if not (report.failed and call.when == "call" and account is not None):
        return
    from ._errors import MockError

    try:
        entries = account.requests(limit=SHOWN, order="desc")[::-1]
    except MockError as error:
        report.sections.append(("Affinity mock", str(error)))
        return
    told = "\n".join(map(_line, entries)) or NOTHING_CAME
    report.sections.append((f"Affinity requests of {account.name}", told))


def _line(entry: Dict[str, Any]) -> str:
    status = entry["status"] if entry["status"] is not None else "dropped"
    why = (entry.get("decision") or {}).get("message") if entry["status"] is None or entry["status"] >= 400 else None
    asked = f"{status} {entry['method']} {entry['path']}"
    return " - ".join([asked, *([str(why)] if why else []), *map(str, entry.get("warnings", ()))])
