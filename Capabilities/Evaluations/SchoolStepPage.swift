import Web

extension SchoolStep {
    /// The four beads and the words beside them.
    package var html: HTML {
        """
        <span class="steps4" data-n="\(beads)" aria-hidden="true"><i></i><i></i><i></i><i></i></span>\(words)
        """
    }

    /// What is awaited, in red where it is overdue.
    package var nextHTML: HTML {
        guard !next.isEmpty else { return "<span class=\"muted\">Nothing is awaited</span>" }
        return isLate ? "<span class=\"late\">\(next)</span>" : "\(next)"
    }
}
