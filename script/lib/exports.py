"""What it takes to write everything that a trust owns into one file: 100 schools, three frameworks, five years."""

import os
import subprocess
import time
from pathlib import Path

from load import Figure
from program import PROGRAM, Site


def measure_export(folder: Path) -> Figure:
    """Exports a trust of its own, and counts the time and the most memory of the command."""
    folder.mkdir()
    site = Site(folder)
    site.run("sample", "--size", "100x3x5", within=1800)
    print("  export of 100 schools and five years …", flush=True)
    file = folder / "export.zip"
    begun = time.monotonic()
    ran = subprocess.Popen(
        [PROGRAM, "export", file, *site.place],
        env=site.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, usage = os.wait4(ran.pid, 0)
    ran.returncode = os.waitstatus_to_exitcode(status)
    assert ran.returncode == 0 and file.stat().st_size > 0, f"waymark export ended with {ran.returncode}"
    took = round((time.monotonic() - begun) * 1000)
    figure = Figure("export of 100 schools and five years", took, took, None, round(usage.ru_maxrss / 1000, 1))
    return figure.want("under 10 s and 200 MB", lambda it: it.p99_ms < 10_000 and it.memory_mb < 200)
