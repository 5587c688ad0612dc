import Foundation

/// The Typst files of one kind of document; each finds the house look beside it as `look.typ`.
package struct Template: Sendable {
    let main: String
    let files: [String: String]

    /// Reads all `.typ` files of a folder; `main` is the one to begin with.
    package init(_ main: String, in folder: URL) throws {
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".typ") {
            files[name] = try String(contentsOf: folder.appending(component: name), encoding: .utf8)
        }
        try self.init(main, files: files)
    }

    /// The same of the folder `Templates` that a part brings along.
    package init(_ main: String, of part: Bundle) throws {
        try self.init(main, in: part.bundleURL.appending(component: "Templates"))
    }

    /// The files by name, as they are.
    package init(_ main: String, files: [String: String]) throws {
        let look = try String(contentsOf: Self.asset("look.typ"), encoding: .utf8)
        self.main = main
        self.files = files.merging(["look.typ": look]) { own, _ in own }
    }

    static func asset(_ name: String) -> URL {
        Bundle.module.bundleURL.appending(component: name)
    }
}
