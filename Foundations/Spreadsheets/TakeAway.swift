import Web

extension Contents {
    /// The table of a page as files: the address of the page with `.csv` and with `.xlsx`.
    ///
    /// - Parameter read: gives the table that whoever asks may read; refuses as the page does.
    package func takeAway(_ path: String, _ read: @escaping @Sendable (Visit) async throws -> Table) {
        get("\(path).csv") { visit in .csv(try await read(visit)) }
        get("\(path).xlsx") { visit in
            let table = try await read(visit)
            return try .excel([table], title: table.title)
        }
    }
}

/// The line below a table that leads to its files.
package enum TakeAway {
    /// - Parameters:
    ///   - path: the address of the page.
    ///   - query: what the page shows of it, as its own address has it.
    ///   - hasPaper: whether there is a PDF of it too.
    package static func html(_ path: String, query: String = "", hasPaper: Bool = false) -> HTML {
        let kinds = [("csv", "CSV"), ("xlsx", "Excel")] + (hasPaper ? [("pdf", "PDF")] : [])
        let links: [HTML] = kinds.map { ending, words in
            let address = "\(path).\(ending)\(query.isEmpty ? "" : "?\(query)")"
            return "<a class=\"btn\" href=\"\(link: address)\">\(words)</a>"
        }
        return """
            <section class="section no-print" aria-labelledby="h-take"><h2 id="h-take" class="vh">Take it away</h2>\
            <p class="row"><span class="muted">This \(hasPaper ? "view" : "table") as</span> \(links)</p></section>
            """
    }
}
