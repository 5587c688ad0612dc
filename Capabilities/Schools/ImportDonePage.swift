import Database
import Web

/// What an import has done.
struct ImportDonePage {
    let done: Import

    var sheet: Sheet {
        Sheet(
            "Schools imported",
            at: "schools",
            main: """
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a> / <a href="/imports/new">Import</a></p>\
                <h1>Schools imported</h1><p class="lede">\(ImportTables.outcome(done))</p></div></div>
                <p class="row"><a class="btn btn-main" href="/schools">See the schools</a>\
                <a class="btn" href="/schools?show=incomplete">See what is missing</a></p>
                """
        )
    }
}
