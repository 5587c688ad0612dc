"""Measures a release build of Waymark over HTTP on a SQLite file, and sets the figures beside the wanted ones."""

import argparse
import csv
import gzip
import hashlib
import json
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("WAYMARK_PROGRAM", str(ROOT / ".build/release/waymark"))
sys.path.insert(0, str(ROOT / "script/lib"))

from exports import measure_export
from landscape import measure_landscape
from load import Bench, Figure, Request, Visitor, links, measured, most_resident, peak_memory, sign_in_request
from pairings import measure_pairings
from program import PROGRAM, Site
from search import measure_search
from sign_ins import SignIn, sign_ins, who
from standards import measure_designer, measure_opening, measure_route


def measure_start(site: Site) -> Figure:
    """Starts and stops the program five times and leaves it running."""
    print("  start to first answer …", flush=True)
    times = []
    for _ in range(5):
        site.stop()
        begun = time.monotonic()
        site.start()
        times.append((time.monotonic() - begun) * 1000)
    figure = Figure("start to first answer", round(statistics.median(times), 1), round(max(times), 1))
    return figure.want("under 1 s", lambda it: it.p99_ms < 1000)


def saves_of(visitor: Visitor, evaluation: str) -> list[Request]:
    """Every bead of one evaluation put on its first stop, and then every bead on its second: each save is a move."""
    fields = dict.fromkeys(re.findall(r'name="(notch-[^"]+)"', visitor.page(evaluation)))
    return [
        Request("POST", f"{evaluation}/judgements", visitor.cookie, f"{field}={notch}")
        for notch in (1, 2) for field in fields
    ]  # fmt: skip


def measure_work(bench: Bench, people: list[SignIn]) -> list[Figure]:
    head, lead = Visitor(bench.site, who(people, "headteacher")), Visitor(bench.site, who(people, "trust lead"))
    evaluations = links(head.page("/") + head.page("/evaluations"), r"/evaluations/[\w-]{8,}")
    assert evaluations, "The headteacher's pages link to no evaluation"
    saves = [save for evaluation in evaluations for save in saves_of(head, evaluation)]
    assert saves, "No page of an evaluation has a bead to move"
    reports = [found for evaluation in evaluations
               for found in links(head.page(evaluation), r"/[^\"]*report[^\"]*") if "#" not in found]
    assert reports, "No page of an evaluation links to its report"
    pages, heat, pdf = [head.get(evaluations[0])], [lead.get("/landscape")], [head.get(reports[0])]
    return [
        bench.alone("save a judgement", saves).want("p50 under 2 ms", lambda it: it.p50_ms < 2),
        bench.together("save a judgement", saves).want("1,000 a second", lambda it: it.per_second >= 1000),
        bench.alone("evaluation page", pages).want("p50 under 5 ms", lambda it: it.p50_ms < 5),
        bench.together("evaluation page", pages),
        bench.alone("heat map", heat).want("p50 under 10 ms", lambda it: it.p50_ms < 10),
        bench.together("heat map", heat),
        bench.alone("report as PDF, warm", pdf).want("p50 under 100 ms", lambda it: it.p50_ms < 100),
        bench.together("report as PDF, warm", pdf),
        *measure_sign_in(bench, people, pages),
    ]


def measure_sign_in(bench: Bench, people: list[SignIn], pages: list[Request]) -> list[Figure]:
    """Signing in costs what scrypt costs, and nobody else waits for it."""
    knocks = [sign_in_request(person) for person in people[: bench.connections]]
    cost = scrypt_alone(bench.site.folder / "waymark.sqlite")
    alone = bench.alone("sign in", knocks, status=303)
    alone.want(f"p50 under 1.5 x scrypt ({cost:.0f} ms)", lambda it: it.p50_ms < 1.5 * cost)
    together = bench.together("sign in", knocks, status=303)
    print("  evaluation page while others sign in …", flush=True)
    crowd = bench.start_load(knocks, 303, bench.connections, bench.seconds + 2)
    time.sleep(1)
    with peak_memory(bench.site.process.pid) as memory:
        load = bench.start_load(pages, 200, 1, bench.seconds)
        page = measured(f"evaluation page while {bench.connections} sign in", load, memory)
    crowd.communicate(timeout=600)
    return [alone, together, page.want("p99 under 100 ms", lambda it: it.p99_ms < 100)]


def scrypt_alone(database: Path) -> float:
    """The milliseconds that the site's own scrypt parameters take here, without Waymark."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as store:
        (kept,) = store.execute("SELECT password FROM people WHERE password LIKE '$scrypt$%' LIMIT 1").fetchone()
    ln, r, p = (int(re.search(rf"\b{name}=(\d+)", kept).group(1)) for name in ("ln", "r", "p"))
    times = []
    for _ in range(7):
        begun = time.perf_counter()
        hashlib.scrypt(b"password", salt=b"0123456789abcdef", n=2**ln, r=r, p=p, maxmem=2**30, dklen=32)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def measure_previews(site: Site, folder: Path) -> list[Figure]:
    """Previews the national register and inspection file, where they are there to be read."""
    return [
        *measure_preview(site, folder, "register", "schools", "gias_full.rebuilt.csv.gz", 2),
        *measure_preview(site, folder, "inspection file", "inspections", "ofsted_mi_full.rebuilt.csv.gz", 3),
    ]


def measure_preview(site: Site, folder: Path, name: str, what: str, packed: str, seconds: int) -> list[Figure]:
    source_file = Path(os.environ.get("WAYMARK_SHARED", ROOT.parent / "shared")) / "data" / packed
    if not source_file.exists():
        print(f"  (no national {name} here: its preview is left out)")
        return []
    print(f"  preview of the national {name} …", flush=True)
    file = folder / f"{what}.csv"
    with gzip.open(source_file) as source, file.open("wb") as target:
        shutil.copyfileobj(source, target)
    options = ["--trust", largest_trust(file)] if what == "schools" else []
    runs = [preview(site, what, file, *options) for _ in range(5)]
    times, memory = [run[0] for run in runs], max(run[1] for run in runs)
    figure = Figure(f"preview of the national {name}", round(statistics.median(times)), round(max(times)), None, memory)
    wanted = f"under {seconds} s and 200 MB"
    return [figure.want(wanted, lambda it: it.p99_ms < seconds * 1000 and it.memory_mb < 200)]


def largest_trust(register: Path) -> str:
    """The number of the trust that the most rows of the register name."""
    with register.open(encoding="cp1252", newline="") as rows:
        numbers = Counter(row["Trusts (code)"] for row in csv.DictReader(rows) if row["Trusts (code)"])
    return numbers.most_common(1)[0][0]


def preview(site: Site, what: str, file: Path, *options: str) -> tuple[float, float]:
    """The milliseconds and the megabytes of one preview."""
    begun = time.monotonic()
    ran = subprocess.Popen(
        [PROGRAM, "import", what, file, *options, "--dry-run", *site.place],
        env=site.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, usage = os.wait4(ran.pid, 0)
    ran.returncode = os.waitstatus_to_exitcode(status)
    assert ran.returncode == 0, f"waymark import {what} --dry-run ended with {ran.returncode}"
    return (time.monotonic() - begun) * 1000, round(usage.ru_maxrss / 1000, 1)


def show(figures: list[Figure]) -> None:
    def cell(value: float | None) -> str:
        return "" if value is None else f"{value:,.1f}"

    answers = {True: "yes", False: "NO", None: ""}
    head = ("", "p50 ms", "p99 ms", "per second", "MB", "wanted", "holds")
    rows = [
        (it.name, cell(it.p50_ms), cell(it.p99_ms), cell(it.per_second), cell(it.memory_mb), it.wanted, answers[it.holds])
        for it in figures
    ]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    print()
    for row in [head, *rows]:
        sides = ("<", ">", ">", ">", ">", "<", "<")
        cells = (f"{text:{side}{width}}" for text, side, width in zip(row, sides, widths, strict=True))
        print("  ".join(cells).rstrip())
    for it in figures:
        if it.wrong:
            print(f"{it.name}: {it.wrong} answers were not the expected ones, so this figure counts for nothing")
    asked = [it.holds for it in figures if it.holds is not None]
    print(f"\n{sum(asked)} of {len(asked)} wanted figures hold")


def keep(figures: list[Figure]) -> None:
    kept = [{name: value for name, value in asdict(it).items() if name != "wrong"} for it in figures]
    file = ROOT / ".build/bench.json"
    file.write_text(json.dumps(kept, indent=2) + "\n")


def main() -> int:
    options = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    options.add_argument("--size", default="100x3x3", help="schools x frameworks x cycles (default: %(default)s)")
    options.add_argument("--seconds", type=int, default=5, help="how long each measurement takes (default: %(default)s)")
    options.add_argument("--connections", type=int, default=16, help="how many at once (default: %(default)s)")
    sizes = [10, 100, 1000, 10_000]
    options.add_argument("--schools", type=int, nargs="*", default=sizes, help="sizes of the landscape (default: %(default)s)")
    chosen = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=ROOT / ".build"))
    site = Site(folder)
    try:
        print(f"\n==> Filling a database with {chosen.size} schools, frameworks and cycles", flush=True)
        people = sign_ins(site.run("sample", "--size", chosen.size, within=900))
        print("==> Measuring", flush=True)
        figures = [measure_start(site)]
        bench = Bench(site, folder, chosen.seconds, chosen.connections)
        figures += measure_work(bench, people) + measure_search(bench, people) + measure_designer(bench, people)
        figures.append(measure_opening(site, people, folder))
        figures.append(measure_pairings(bench, people))
        most = max(it.memory_mb or 0 for it in figures)
        figures.append(Figure("most memory, the program alone", memory_mb=most_resident(site.process.pid)))
        figures.append(Figure("most memory, with its typesetting worker", memory_mb=most))
        for figure in figures[-2:]:
            figure.want("under 200 MB", lambda it: it.memory_mb < 200)
        figures += measure_landscape(site, bench, people, chosen.schools)
        site.stop()
        figures.append(measure_route(folder / "route", chosen.seconds))
        figures += measure_previews(site, folder)
        figures.append(measure_export(folder / "export"))
    finally:
        site.stop()
        shutil.rmtree(folder)
    show(figures)
    keep(figures)
    return 1 if any(it.wrong for it in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
