import Accounts
import Database
import Schools
import Web

/// What an export will hold, and the button that makes it.
struct ExportPage {
    let owner: String
    /// Nil for the whole trust.
    let school: ID<School>?
    let files: Int
    let bytes: Int

    private var path: String { school.map { "/schools/\($0)/export" } ?? "/export" }

    private var crumb: HTML {
        school.map { "<p class=\"crumb\"><a href=\"/schools/\($0)\">\(owner)</a></p>" }
            ?? "<p class=\"crumb\">\(owner)</p>"
    }

    var sheet: Sheet {
        Sheet(
            school == nil ? "Everything the trust owns" : "Everything the school owns",
            at: school == nil ? "export" : "schools",
            main: """
                <div class="head"><div>\(crumb)<h1>Everything \(school == nil ? "the trust" : "the school") owns</h1>\
                <p class="lede"><b>One file, yours to keep.</b> It holds what \(owner) has put into Waymark, so that you can \
                keep a copy, look something up without Waymark, or move elsewhere.</p></div></div>\
                <section class="section" aria-labelledby="h-in"><div class="section-head"><h2 id="h-in">What is in it</h2>\
                </div><ul>\(contents)</ul><p class="mt">\(leftOut)</p></section>\
                <form class="mt" method="post" action="\(path)"><p class="row"><button class="btn btn-main">Make the file</button>\
                <span class="muted">\(size) It can take some seconds to begin.</span></p></form>
                """
        )
    }

    private var contents: [HTML] {
        [
            "<li>every table, for a spreadsheet (CSV) and for programs (JSON)</li>",
            "<li>every file that was uploaded, in a folder for each school</li>",
            "<li>\(school == nil ? "every framework" : "every framework the school judges itself by"), as a file that Waymark takes in again</li>",
            "<li>README.txt, which explains every table and what is left out</li>",
        ]
    }

    private var leftOut: HTML {
        school == nil
            ? "Passwords and links to sign in stay here. The file is about people and schools: keep it where you keep such things."
            : """
            Reviews and visits that were not shared with the school, other schools, costs and passwords stay here. The file \
            is about people: keep it where you keep such things.
            """
    }

    private var size: String {
        files == 0
            ? "No file was uploaded yet."
            : "\(Words.capitalised(Words.count(files, "uploaded file", "uploaded files"))), \(Words.size(bytes)), and the tables."
    }
}
