/// What an export does not hold, and why; a test looks for every table and column that is neither here nor exported.
enum LeftOut {
    /// Whole tables.
    static let tables = [
        "sessions": "who is signed in at the moment",
        "invitations": "links with which people come in for the first time; they are secret",
        "sign_in_failures": "attempts to sign in that failed, kept for minutes",
        "draft_fields": "who is typing what in a framework that is not published",
        "draft_steps": "steps that can be undone in a framework that is not published",
        "files": "listed in files.csv instead, with the path of each file",
        "report_bundles": "reports that were asked for; they can be made anew",
        "report_bundle_schools": "the same, school by school",
        "schema_changes": "how Waymark’s own tables were made",
    ]

    /// Columns of tables that are exported.
    static let columns = [
        "people.password": "secret, and no use elsewhere",
        "evidence.search_text": "title, claim and file name once more, in small letters",
        "actions.search_text": "title, owner and texts once more, in small letters",
        "validations.revision": "counts changes while two people type",
        "validation_judgements.revision": "counts changes while two people type",
        "visit_texts.revision": "counts changes while two people type",
    ]

    /// What a school's export lacks of what the trust has.
    static let forSchool = """
        reviews and visits that were not shared with the school, the history of reviews, visits and support links, how validators weighed evidence, what the trust noted \
        when it decided on a pathway, costs, hubs, and everything of other schools; of support the export names the other \
        school’s row only where both work together
        """
}
