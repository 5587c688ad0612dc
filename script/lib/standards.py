"""Measures the designer, the opening of a cycle and the journey of a school on the improvement route."""

import http.client
import json
import re
import statistics
import time
from pathlib import Path
from urllib.parse import urlencode

from load import Bench, Figure, Request, Visitor, links
from program import Site
from sign_ins import SignIn, sign_ins, who


def measure_designer(bench: Bench, people: list[SignIn]) -> list[Figure]:
    """A large framework, made through the forms of the designer."""
    lead = Visitor(bench.site, who(people, "trust lead"))
    begun, _ = lead.send(Request("POST", "/frameworks", lead.cookie, urlencode({"title": "A large standard"})))
    draft = begun.headers["Location"]
    body = urlencode({"table": big_table(), "sure": "yes"})
    taken, _ = lead.send(Request("POST", f"{draft}/paste", lead.cookie, body))
    assert taken.status == 303, f"Pasting a table answered {taken.status}, not 303"
    areas = links(lead.page(draft), rf"{draft}/[0-9a-f-]{{36}}")
    assert len(areas) == 40, f"The draft has {len(areas)} areas, not 40"
    return [
        bench.alone("designer, the whole of 40 areas", [lead.get(draft)]).want("p50 under 25 ms", lambda it: it.p50_ms < 25),
        bench.alone("designer, one area of 40", [lead.get(area) for area in areas]).want("p50 under 25 ms", lambda it: it.p50_ms < 25),
        measure_keystrokes(lead, areas[7]).want("p50 under 5 ms", lambda it: it.p50_ms < 5),
    ]  # fmt: skip


def big_table(areas: int = 40, statements: int = 2) -> str:
    """A framework as a spreadsheet would give it: 40 areas x 5 levels, with 400 statements in all."""
    levels = ["Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"]
    words = "pupils leaders teachers families plan check support learn read every lesson term class work early"
    look = " ".join((words.split() * 4)[:45])
    rows = ["\t".join(["Area", *levels])]
    for area in range(areas):
        cells = [
            "\n".join([f"At {level} in area {area} {look}."] + [f"• {number} of {level}, {look[:90]}" for number in range(statements)])
            for level in levels
        ]  # fmt: skip
        rows.append("\t".join([f"Area number {area}", *(f'"{cell}"' for cell in cells)]))
    return "\n".join(rows)


def measure_keystrokes(lead: Visitor, area: str, count: int = 400) -> Figure:
    """Saves one descriptor letter by letter, each time with the revision that the answer before gave."""
    print("  designer, a keystroke saved …", flush=True)
    connection = http.client.HTTPConnection("127.0.0.1", lead.site.port, timeout=60)
    headers = {"Cookie": lead.cookie, "Content-Type": "application/x-www-form-urlencoded", "Waymark-Fragment": "1"}
    times, wrong, revision = [], 0, 0
    for number in range(count):
        body = urlencode({"looks-3": "x" * number + ".", "revision-looks-3": revision})
        begun = time.perf_counter()
        connection.request("POST", area, body, headers)
        answer = connection.getresponse()
        said = json.loads(answer.read())
        times.append((time.perf_counter() - begun) * 1000)
        wrong += answer.status != 200
        revision = said.get("revisions", {}).get("revision-looks-3", revision)
    connection.close()
    times.sort()
    return Figure("designer, a keystroke saved", round(times[count // 2], 2), round(times[count * 99 // 100], 2), wrong=wrong)


def measure_opening(site: Site, people: list[SignIn], folder: Path, count: int = 1000) -> Figure:
    """Opens a cycle of a framework that nobody works on yet to 1,000 schools more, five times, each with its form."""
    print(f"  opening a cycle for {count:,} schools …", flush=True)
    register = folder / "new-schools.csv"
    register.write_text(many_schools(count), encoding="cp1252")
    site.run("import", "schools", str(register), "--trust", "99901", within=120)
    lead, times = Visitor(site, who(people, "trust lead")), []
    for number in range(5):
        begun, _ = lead.send(Request("POST", "/frameworks/ready/inclusion-excellence/copies", lead.cookie, "title=Bench"))
        version = begun.headers["Location"].split("/")[2]
        lead.send(Request("POST", f"/frameworks/{version}/publication", lead.cookie))
        page = lead.page(f"/cycles/new?version={version}")
        schools = re.findall(r'name="school" value="([^"]+)"[^>]*><span>Bench', page)
        assert len(schools) == count, f"The form offers {len(schools)} of the new schools, not {count}"
        dates = {"opens_on": "2027-01-04", "submit_by": "2027-02-01", "validate_by": "2027-03-01", "decide_by": "2027-04-01"}
        fields = [("version", version), ("title", f"Bench {number}"), ("purpose", "full"), *dates.items()]
        body = urlencode(fields + [("school", school) for school in schools])
        begun_at = time.perf_counter()
        opened, _ = lead.send(Request("POST", "/cycles", lead.cookie, body))
        times.append((time.perf_counter() - begun_at) * 1000)
        assert opened.status == 303, f"Opening the cycle answered {opened.status}, not 303"
        cycle = opened.headers["Location"]
        lead.send(Request("POST", f"{cycle}/closure", lead.cookie))
    figure = Figure(f"opening a cycle for {count:,} schools", round(statistics.median(times)), round(max(times)))
    return figure.want("under 3 s", lambda it: it.p99_ms < 3000)


def many_schools(count: int) -> str:
    """A register with so many primary schools of the trust 99901."""
    head = (
        "URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (code),"
        "StatutoryLowAge,StatutoryHighAge,Trusts (code),Trusts (name)"
    )
    rows = [f"{300000 + number},Bench School {number:04},34,1,2,4,11,99901,Bench Trust" for number in range(count)]
    return "\r\n".join([head, *rows]) + "\r\n"


def measure_route(folder: Path, seconds: int) -> Figure:
    """The journey of the sample trust's school on the improvement route, with its visits, targets and measures."""
    folder.mkdir()
    site = Site(folder)
    people = sign_ins(site.run("sample", within=120))
    try:
        site.start()
        lead = Visitor(site, who(people, "trust lead"))
        journeys = links(lead.page("/improvement"), r"/evaluations/[\w-]+/journey")
        fullest = max(journeys, key=lambda path: len(lead.page(path)))
        journey = Bench(site, folder, seconds, 1).alone("journey page", [lead.get(fullest)])
        return journey.want("p50 under 8 ms", lambda it: it.p50_ms < 8)
    finally:
        site.stop()
