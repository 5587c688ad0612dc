"""Measures the suggested pairings of 1,000 schools, half of which ask for support and half of which could help."""

import random
import sqlite3
import uuid
from pathlib import Path

from load import Bench, Figure, Visitor
from sign_ins import SignIn, who

THEN = "2027-02-20T09:00:00.000Z"


def measure_pairings(bench: Bench, people: list[SignIn]) -> Figure:
    """The lead's page of support over the schools that a cycle was opened to before."""
    schools = fill(bench.site.folder / "waymark.sqlite")
    lead = Visitor(bench.site, who(people, "trust lead"))
    shown = lead.page("/support").count(">Introduce them")
    assert shown == schools - schools // 2, f"The page of support suggests {shown} pairs for {schools} schools"
    figure = bench.alone(f"suggested pairings for {schools:,} schools", [lead.get("/support")])
    return figure.want("p50 under 200 ms", lambda it: it.p50_ms < 200)


def fill(database: Path) -> int:
    """Lets half of the schools be validated and offer help, and the other half ask for it; gives how many there are."""
    dice = random.Random(27)
    with sqlite3.connect(database, timeout=30) as store:
        (trust,) = store.execute("SELECT id FROM trusts").fetchone()
        (validator,) = store.execute("SELECT person_id FROM roles WHERE role = 'validator' LIMIT 1").fetchone()
        (version,) = store.execute(
            "SELECT e.version_id FROM evaluations e JOIN schools s ON s.id = e.school_id WHERE s.name LIKE 'Bench School%'"
            " GROUP BY e.version_id ORDER BY e.version_id DESC LIMIT 1"
        ).fetchone()
        areas = [row[0] for row in store.execute(
            "SELECT id FROM areas WHERE version_id = ? AND is_judged ORDER BY position LIMIT 5", (version,)
        )]  # fmt: skip
        found = store.execute(
            "SELECT e.school_id, e.id, e.cycle_id FROM evaluations e WHERE e.version_id = ? ORDER BY e.school_id", (version,)
        ).fetchall()
        for number, (school, evaluation, cycle) in enumerate(found):
            place = (dice.randrange(300_000, 500_000), dice.randrange(300_000, 500_000), dice.randrange(60, 1_500))
            store.execute("UPDATE schools SET easting = ?, northing = ?, pupils = ? WHERE id = ?", (*place, school))
            area = areas[number % len(areas)]
            if number < len(found) // 2:
                validate(store, trust, school, evaluation, version, cycle, area, validator)
                add(store, "support_offers", trust_id=trust, school_id=school, area_id=area, gives="Two half days a term",
                    capacity=20, until="2099-12-31", offered_by_name="Head", offered_at=THEN)  # fmt: skip
            else:
                add(store, "support_asks", trust_id=trust, school_id=school, evaluation_id=evaluation, area_id=area,
                    wants="Somebody to plan with", asked_by_name="Head", asked_at=THEN, stage="open")  # fmt: skip
    return len(found)


def validate(store, trust, school, evaluation, version, cycle, area, validator) -> None:
    """A submission that a validator has put at the strong level in one area, and shared."""
    submission = add(
        store, "submissions", trust_id=trust, evaluation_id=evaluation, school_id=school, version_id=version, cycle_id=cycle,
        number=1, submitted_by_name="Head", submitted_at=THEN, sha256="0" * 64, body="", impact="", is_withdrawn=False,
        decided_at=THEN,
    )  # fmt: skip
    validation = add(
        store, "validations", trust_id=trust, submission_id=submission, school_id=school, validator_id=validator,
        validator_name="Validator", is_lead=True, assigned_by_name="Lead", assigned_at=THEN, video_link="", took_part="",
        agenda="", notes="", outcome="met", outcome_why="", revision="", shared_at=THEN,
    )  # fmt: skip
    store.execute(
        "INSERT INTO validation_judgements (validation_id, area_id, stance, notch, reason, going_well, target, question,"
        " answer, revision) VALUES (?, ?, 'agree', 14, '', '', '', '', '', '')",
        (validation, area),
    )


def add(store, table: str, **fields) -> str:
    """Adds a row with an id of its own, and gives that id."""
    made = str(uuid.uuid4())
    columns = ", ".join(["id", *fields])
    marks = ", ".join("?" * (len(fields) + 1))
    store.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", (made, *fields.values()))
    return made
