/// What the columns of an export mean, in words; those that several tables have are explained once.
enum ColumnWords {
    /// By how a name ends or begins, for those that are not explained by themselves.
    static let endings = [
        ("ends with _id", "the id of a row in another table, such as school_id in schools"),
        ("ends with _at", "a moment in universal time, such as 2026-11-22T06:39:10.229Z"),
        ("ends with _on", "a day, such as 2026-11-22"),
        ("begins with is_, has_, had_, does_", "true or false"),
        ("ends with _name or _by", "a person’s name as it was then"),
    ]

    static let meanings = [
        ("id", "names the row, in all files and for ever; sorts by age"),
        ("notch", "the stop of a bead on its wire, counted from 1, the weakest; a level has one stop or four"),
        (
            "does_not_apply",
            "in judgements the reason why an area does not apply; in submission_judgements true or false"
        ),
        ("scale, scales, level, levels", "the scale of a wire, its levels from the weakest, and one of them"),
        ("confirmed_in", "the cycle in which somebody last said that the bead is still true"),
        ("stance", "whether the validator agrees with the school or puts the bead elsewhere"),
        ("outcome", "what the validator recommends: met, met-with-conditions, minor-gaps or not-yet"),
        ("decision, tier", "what the trust decided, and the tier of the mark"),
        ("pathway", "award, or improvement for a school in difficulty"),
        ("theme", "the name of the theme that a factor was given"),
        ("strength, influence", "how strong a factor is, and how far the school can change it"),
        ("bearing", "whether evidence supports a judgement or speaks against it"),
        ("sha256, file_sha256", "the fingerprint of a file; the same in files.csv"),
        ("body", "the whole evaluation as it was sent; its sha256 is that of this text as it was then"),
        ("fee", "in pence"),
        ("staff_days, mark_days", "in tenths of a day"),
        ("easting, northing", "metres on the national grid"),
        ("revision, placed_revision, why_revision", "counts changes of a text"),
    ]
}
