"""Waymark as a running program: a fresh database, a files folder and a port of its own."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("WAYMARK_PROGRAM", ROOT / ".build/debug/waymark")).absolute()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Site:
    """One Waymark. It ends with the test run, even when that is killed."""

    def __init__(self, folder: Path):
        assert PROGRAM.exists(), f"There is no program at {PROGRAM}. Build it first: swift build"
        self.folder = folder
        self.log = folder / "log.txt"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    @property
    def place(self) -> list[str]:
        return ["--database", f"sqlite:{self.folder / 'waymark.sqlite'}", "--files", str(self.folder / "files")]

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WAYMARK_")}
        return kept | {"WAYMARK_PYTHON": os.environ.get("WAYMARK_PYTHON", str(ROOT / ".venv/bin/python"))}

    def run(self, *arguments: str, within: float = 60) -> str:
        """Runs another command of Waymark on this site's database and returns what it printed."""
        ran = subprocess.run(
            [PROGRAM, *arguments, *self.place],
            cwd=self.folder, env=self.environment, timeout=within, check=False,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )
        assert ran.returncode == 0, f"waymark {' '.join(arguments)} ended with {ran.returncode}:\n{ran.stdout}{ran.stderr}"
        return ran.stdout

    def set_up(self, trust: str, email: str, password: str) -> None:
        """Makes the trust and its first administrator from the command line."""
        file = self.folder / "password.txt"
        file.write_text(password + "\n")
        file.chmod(0o600)
        self.run("setup", "--trust", trust, "--email", email, "--password-file", str(file))

    def start(self) -> "Site":
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", PROGRAM, "serve", "--port", str(self.port), *self.place],
                cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )
        self.wait_until(self.answers, "answer GET /health with 200", seconds=30)
        return self

    def stop(self) -> int:
        """Asks it to end, insists after ten seconds, and returns its exit code."""
        if self.process is None:
            return 0
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/health", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    @property
    def printed(self) -> str:
        return self.log.read_text(errors="replace")

    @property
    def set_up_code(self) -> str:
        """The one-time code that guards the set-up page while there is no trust."""
        pattern = r"Set-up code: (\w{4}-\w{4})\b"
        self.wait_until(lambda: re.search(pattern, self.printed), "print its set-up code", seconds=5)
        return re.search(pattern, self.printed).group(1)

    def wait_until(self, holds, what: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not holds():
            ended = self.process.poll()
            assert ended is None, f"Waymark ended with {ended} before it could {what}:\n{self.printed}"
            assert time.monotonic() < end, f"Waymark did not {what} within {seconds} s:\n{self.printed}"
            time.sleep(0.01)
