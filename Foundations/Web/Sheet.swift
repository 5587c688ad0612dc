/// A finished page before it is dressed with the menu and the footer.
package struct Sheet: Sendable {
    package let title: String
    /// The entry of the menu that is current; nil on pages outside it.
    package let place: String?
    package let main: HTML
    /// Names of script modules, such as `abacus.js`.
    package let scripts: [String]
    /// How it prints.
    package let paper: Paper

    /// The sheet a page prints on.
    package enum Paper: String, Sendable { case portrait = "", wide, cert = "public" }

    package init(_ title: String, at place: String? = nil, scripts: [String] = [], paper: Paper = .portrait, main: HTML)
    {
        self.title = title
        self.place = place
        self.main = main
        self.scripts = scripts
        self.paper = paper
    }
}
