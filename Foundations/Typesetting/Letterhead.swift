import Foundation

/// Whose paper a document is printed on: a logo, and a colour for headings and rules.
package struct Letterhead: Hashable, Sendable {
    /// As `#6A2C70`, dark enough to read on white; nil leaves the house colours.
    package var colour: String?
    package var logo: Picture?

    package init(colour: String? = nil, logo: Picture? = nil) {
        self.colour = colour
        self.logo = logo
    }

    /// Paper that is nobody's own.
    package static let plain = Letterhead()

    /// A PNG or JPEG, and what it says to whoever does not see it.
    package struct Picture: Hashable, Sendable {
        package let bytes: Data
        /// How it is packed: "png" or "jpeg".
        package let format: String
        /// In pixels.
        package let width: Int
        package let height: Int
        package let alternative: String

        package init(_ bytes: Data, format: String, width: Int, height: Int, alternative: String) {
            (self.bytes, self.format) = (bytes, format)
            (self.width, self.height, self.alternative) = (width, height, alternative)
        }

        var fileName: String { "logo.\(format)" }
    }
}

extension Letterhead {
    /// What `look.typ` reads as `letterhead.json`.
    struct Told: Encodable {
        let colour: String?
        let logo: Logo?

        struct Logo: Encodable {
            let file: String
            let width: Int
            let height: Int
            let alternative: String
        }
    }

    var told: Told {
        Told(
            colour: colour,
            logo: logo.map {
                .init(file: $0.fileName, width: $0.width, height: $0.height, alternative: $0.alternative)
            }
        )
    }

    /// The picture's bytes as Base64, by the name of the file that the worker makes of them.
    var pictures: [String: String] {
        logo.map { [$0.fileName: $0.bytes.base64EncodedString()] } ?? [:]
    }
}
