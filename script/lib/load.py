"""Load from wrk on a running site, as somebody signed in, and the memory that it takes."""

import http.client
import json
import re
import subprocess
import tempfile
import threading
import urllib.parse
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from program import ROOT, Site
from sign_ins import SignIn


@dataclass
class Figure:
    """One line of the table. `holds` is null where nothing is asked for."""

    name: str
    p50_ms: float | None = None
    p99_ms: float | None = None
    per_second: float | None = None
    memory_mb: float | None = None
    wanted: str = ""
    holds: bool | None = None
    wrong: int = 0

    def want(self, wanted: str, holds: Callable[["Figure"], bool]) -> "Figure":
        self.wanted, self.holds = wanted, self.wrong == 0 and self.per_second != 0 and holds(self)
        return self


@dataclass(frozen=True)
class Request:
    """One request as load.lua reads it."""

    method: str
    path: str
    cookie: str = ""
    body: str = ""

    @property
    def line(self) -> str:
        return f"{self.method}\t{self.path}\t{self.cookie}\t{self.body}\n"


class Visitor:
    """Somebody signed in over HTTP."""

    def __init__(self, site: Site, person: SignIn):
        self.site, self.person = site, person
        answer, _ = self.send(sign_in_request(person))
        cookies = answer.headers.get_all("Set-Cookie") or []
        self.cookie = "; ".join(cookie.partition(";")[0] for cookie in cookies)
        assert answer.status == 303, f"Signing in as {person.email} answered {answer.status}, not 303"
        assert self.cookie, "Signing in set no cookie"

    def send(self, request: Request) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=60)
        headers = {"Cookie": request.cookie} if request.cookie else {}
        if request.method == "POST":
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Waymark-Fragment": "1"}
        connection.request(request.method, request.path, request.body or None, headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def get(self, path: str) -> Request:
        return Request("GET", path, self.cookie)

    def page(self, path: str) -> str:
        answer, body = self.send(self.get(path))
        assert answer.status == 200, f"{path} answered {answer.status}, not 200"
        return body.decode()


def sign_in_request(person: SignIn) -> Request:
    body = urllib.parse.urlencode({"email": person.email, "password": person.password})
    return Request("POST", "/sign-in", body=body)


class Bench:
    """A running site, and wrk pointed at it."""

    def __init__(self, site: Site, folder: Path, seconds: int, connections: int):
        self.site, self.folder, self.seconds, self.connections = site, folder, seconds, connections

    def start_load(self, requests: list[Request], status: int, connections: int, seconds: int) -> subprocess.Popen:
        with tempfile.NamedTemporaryFile("w", dir=self.folder, suffix=".txt", delete=False) as file:
            file.writelines(request.line for request in requests)
        return subprocess.Popen(
            [
                "wrk", f"-t{min(2, connections)}", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s",
                "-s", ROOT / "script/lib/load.lua", self.site.url, "--", file.name, str(status),
            ],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def load(self, name: str, requests: list[Request], status: int = 200, connections: int | None = None) -> Figure:
        print(f"  {name} …", flush=True)
        connections = connections or self.connections
        warm = self.start_load(requests, status, connections, 1)
        warm.communicate(timeout=60)
        with peak_memory(self.site.process.pid) as memory:
            return measured(name, self.start_load(requests, status, connections, self.seconds), memory)

    def alone(self, name: str, requests: list[Request], status: int = 200) -> Figure:
        return self.load(f"{name}, alone", requests, status, connections=1)

    def together(self, name: str, requests: list[Request], status: int = 200) -> Figure:
        return self.load(f"{name}, {self.connections} connections", requests, status)


def measured(name: str, load: subprocess.Popen, memory: Callable[[], float]) -> Figure:
    output, _ = load.communicate(timeout=600)
    assert load.returncode == 0, f"wrk ended with {load.returncode}:\n{output}"
    return Figure(name, memory_mb=round(memory(), 1), **json.loads(output.splitlines()[-1]))


@contextmanager
def peak_memory(pid: int):
    """The most resident memory, in megabytes, of a program and the workers that it started."""
    peak, ended = [0.0], threading.Event()

    def look() -> None:
        while not ended.wait(0.05):
            peak[0] = max(peak[0], sum(resident(each) for each in with_children(pid)))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield lambda: peak[0]
    finally:
        ended.set()
        looking.join()


def with_children(pid: int) -> list[int]:
    try:
        children = [file.read_text().split() for file in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return [pid]
    return [pid] + [each for found in children for child in found for each in with_children(int(child))]


def resident(pid: int, field: str = "VmRSS") -> float:
    try:
        found = re.search(rf"{field}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0
    return int(found.group(1)) / 1000 if found else 0


def most_resident(pid: int) -> float:
    """The most resident memory, in megabytes, that one process ever had."""
    return round(resident(pid, "VmHWM"), 1)


def links(page: str, pattern: str) -> list[str]:
    """The addresses in a page that match, each once, in the page's order."""
    found = re.findall(rf'(?:href|action)="({pattern})"', page)
    return list(dict.fromkeys(address.replace("&amp;", "&") for address in found))
