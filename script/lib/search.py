"""Measures the search over everything that a trust lead may read."""

import sqlite3
from urllib.parse import quote

from load import Bench, Figure, Visitor
from sign_ins import SignIn, who

# Words that stand in many pieces, in some, across title and text, in one kind of thing only, and nowhere.
SEARCHES = ["learning walk", "three years attendance", "adviser named next steps", "train six colleagues", "xylophone"]


def measure_search(bench: Bench, people: list[SignIn]) -> list[Figure]:
    """Each search in turn; the wanted time grows with the evidence, 20 ms for 10,000 pieces."""
    with sqlite3.connect(f"file:{bench.site.folder / 'waymark.sqlite'}?mode=ro", uri=True) as store:
        (pieces,) = store.execute("SELECT COUNT(*) FROM evidence WHERE NOT is_removed").fetchone()
    lead = Visitor(bench.site, who(people, "trust lead"))
    searches = [lead.get(f"/search?q={quote(words)}") for words in SEARCHES]
    found = lead.page(f"/search?q={quote(SEARCHES[0])}")
    assert 'class="finds"' in found, "The search found nothing, so that its time says nothing"
    most = max(20.0, 20 * pieces / 10_000)
    figure = bench.alone(f"search over {pieces:,} pieces of evidence", searches)
    return [figure.want(f"p50 under {most:.0f} ms", lambda it: it.p50_ms < most)]
