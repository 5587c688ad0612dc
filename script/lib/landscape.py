"""How the views of the landscape grow with the schools: a cycle of 40 areas for 10, 100, 1,000 and 10,000 schools."""

import json
import sqlite3
import uuid
from pathlib import Path

from load import Bench, Figure, Visitor
from program import Site
from sign_ins import SignIn, who

AREAS = 40
NOW, DAY = "2026-09-14T09:00:00.000Z", "2026-09-14"
WANTED = {
    ("heat map", 100): 10, ("overlay and stack", 100): 10, ("heat map", 1000): 60, ("overlay and stack", 1000): 50,
}  # fmt: skip


def fresh() -> str:
    return str(uuid.uuid4())


def insert(store: sqlite3.Connection, table: str, rows: list[dict]) -> None:
    names = list(rows[0])
    marks = ", ".join("?" for _ in names)
    store.executemany(
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", [[row[name] for name in names] for row in rows]
    )


def copied(store: sqlite3.Connection, query: str, *arguments: str) -> dict:
    found = store.execute(query, arguments)
    return dict(zip([column[0] for column in found.description], found.fetchone(), strict=True))


def write_version(store: sqlite3.Connection) -> tuple[dict, list[str]]:
    """A published version with so many graded areas, after one that is there."""
    area = copied(store, "SELECT * FROM areas WHERE is_judged AND parent_id IS NULL AND scale = 'five-point' LIMIT 1")
    version = copied(store, "SELECT * FROM framework_versions WHERE id = ?", area["version_id"])
    framework = copied(store, "SELECT * FROM frameworks WHERE id = ?", version["framework_id"])
    identity = fresh()
    framework |= {"id": identity, "key": f"bench-{identity}"}
    rule = json.dumps(json.loads(version["rule"]) | {"areas": []})
    version |= {"id": fresh(), "framework_id": framework["id"], "rule": rule}
    areas = [
        area | {"id": fresh(), "version_id": version["id"], "position": place + 1, "key": f"area-{place}"}
        for place in range(AREAS)
    ]
    for table, rows in [("frameworks", [framework]), ("framework_versions", [version]), ("areas", areas)]:
        insert(store, table, rows)
    return version, [row["id"] for row in areas]


def frozen(areas: list[str]) -> str:
    """What grounds read of a frozen evaluation: two pieces of evidence of different kinds in every area."""
    pieces = [{"id": fresh(), "kind": kind, "datedOn": DAY} for _ in areas for kind in ("data", "document")]
    linked = [
        {"id": area, "evidence": [{"evidence": piece["id"], "statements": []} for piece in pieces[2 * n : 2 * n + 2]]}
        for n, area in enumerate(areas)
    ]
    return json.dumps({"areas": linked, "evidence": pieces})


def write_cycle(store: sqlite3.Connection, schools: int) -> tuple[str, str]:
    """A cycle in which so many schools sent, half of them validated; gives its version and its id."""
    version, areas = write_version(store)
    trust, cycle = version["trust_id"], fresh()
    cycle_row = {
        "id": cycle, "trust_id": trust, "framework_id": version["framework_id"], "version_id": version["id"],
        "title": f"{schools} schools", "purpose": "full", "opens_on": DAY, "submit_by": DAY, "validate_by": DAY,
        "decide_by": DAY, "created_at": NOW,
    }  # fmt: skip
    insert(store, "cycles", [cycle_row])
    school = copied(store, "SELECT * FROM schools LIMIT 1")
    validator = copied(store, "SELECT id AS validator_id, name AS validator_name FROM people LIMIT 1")
    named = [school | {"id": fresh(), "name": f"School {schools}-{n}", "register": None, "number": None}
             for n in range(schools)]
    insert(store, "schools", named)
    evaluations, joined, sent, said, heard, agreed = [], [], [], [], [], []
    for number, one in enumerate(named):
        evaluation, submission, validation = fresh(), fresh(), fresh()
        evaluations.append({"id": evaluation, "trust_id": trust, "school_id": one["id"],
                            "framework_id": version["framework_id"], "version_id": version["id"], "cycle_id": cycle,
                            "created_at": NOW})
        joined.append({"cycle_id": cycle, "school_id": one["id"], "evaluation_id": evaluation, "pathway": "award"})
        sent.append({"id": submission, "trust_id": trust, "evaluation_id": evaluation, "school_id": one["id"],
                     "version_id": version["id"], "cycle_id": cycle, "number": 1, "submitted_by_name": "Bench",
                     "submitted_at": NOW, "sha256": "0" * 64, "body": frozen(areas), "impact": "", "is_withdrawn": False})
        notches = {area: (number * 7 + place * 3) % 20 + 1 for place, area in enumerate(areas)}
        said += [{"submission_id": submission, "area_id": area, "notch": notch, "does_not_apply": False}
                 for area, notch in notches.items()]
        if number % 2 == 0:
            heard.append(validator | {"id": validation, "trust_id": trust, "submission_id": submission,
                                      "school_id": one["id"], "is_lead": True, "assigned_by_name": "Bench",
                                      "assigned_at": NOW, "video_link": "", "took_part": "", "agenda": "", "notes": "",
                                      "outcome": "met", "outcome_why": "", "revision": "", "shared_at": NOW})
            agreed += [{"validation_id": validation, "area_id": area, "stance": "agree", "notch": notch, "reason": "",
                        "going_well": "", "target": "", "question": "", "answer": "", "revision": ""}
                       for area, notch in notches.items()]
    tables = {"evaluations": evaluations, "cycle_schools": joined, "submissions": sent, "submission_judgements": said,
              "validations": heard, "validation_judgements": agreed}
    for table, rows in tables.items():
        insert(store, table, rows)
    return version["id"], cycle


def measure_landscape(site: Site, bench: Bench, people: list[SignIn], sizes: list[int]) -> list[Figure]:
    figures = []
    for schools in sizes:
        site.stop()
        with sqlite3.connect(Path(site.folder) / "waymark.sqlite") as store:
            version, cycle = write_cycle(store, schools)
        site.start()
        lead = Visitor(site, who(people, "trust lead"))
        for name, path in [("heat map", ""), ("overlay and stack", "/compare"), ("movement since a day", "/movement"),
                           ("strings over the cycles", "/cycles"), ("what it rests on", "/grounds")]:
            more = "&against=day" if path == "/movement" else ""
            view = lead.get(f"/landscape{path}?framework={version}&cycle={cycle}{more}")
            figure = bench.alone(f"{name}, {schools:,} schools x {AREAS} areas", [view])
            wanted = WANTED.get((name, schools))
            if wanted:
                figure.want(f"p50 under {wanted} ms", lambda it, most=wanted: it.p50_ms < most)
            figures.append(figure)
    return figures
