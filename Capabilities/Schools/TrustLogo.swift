import Crypto
import Database
import Foundation
import Web

/// The picture by which a trust is known: a PNG or JPEG on the first page of what it prints.
package struct TrustLogo: Hashable, Sendable {
    package let kind: Kind
    /// SHA-256 of its content, 64 hex digits; part of its address.
    package let sha256: String
    /// In pixels.
    package let width: Int
    package let height: Int

    /// How it is packed; a browser and Typst read both alike.
    package enum Kind: String, Column, CaseIterable, Sendable {
        case png, jpeg

        package var mediaType: String { "image/\(rawValue)" }
    }

    /// In bytes: 1 MB.
    package static let largest = 1 << 20
    /// The sides in pixels.
    static let sides = 32...4_000
    /// How much longer the one side may be than the other.
    static let mostStretched = 10

    package init(kind: Kind, sha256: String, width: Int, height: Int) {
        (self.kind, self.sha256, self.width, self.height) = (kind, sha256, width, height)
    }

    /// Reads what was uploaded, by its content alone.
    package init(reading content: Data) throws(Refusal) {
        guard !content.isEmpty else { throw .empty }
        guard content.count <= Self.largest else { throw .tooLarge(content.count) }
        guard let facts = PictureFacts(content) else { throw .notAPicture }
        let (short, long) = (min(facts.width, facts.height), max(facts.width, facts.height))
        guard Self.sides.contains(short), Self.sides.contains(long) else { throw .size(facts.width, facts.height) }
        guard long <= short * Self.mostStretched else { throw .stretched(facts.width, facts.height) }
        self.init(
            kind: facts.kind,
            sha256: SHA256.hash(data: content).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
            width: facts.width,
            height: facts.height
        )
    }

    /// Where a browser finds it.
    package var path: String { "/trust/logo/\(sha256)" }

    /// The logo in the head of a page; nothing where there is none.
    package static func html(of trust: Trust) -> HTML {
        guard let logo = trust.logo else { return .empty }
        return """
            <img class="trust-logo" src="\(link: logo.path)" alt="\(trust.name)" width="\(logo.width)" height="\(logo.height)">
            """
    }
}

extension TrustLogo {
    /// Why a file is not taken as a logo.
    package enum Refusal: Error, Equatable {
        case empty
        case tooLarge(Int)
        case notAPicture
        case size(Int, Int)
        case stretched(Int, Int)

        package var words: String {
            switch self {
            case .empty: "This file is empty. Choose the picture again."
            case .tooLarge(let size):
                "This picture is \(Words.size(size)); the limit is \(Words.size(largest)). Save it smaller and try again."
            case .notAPicture:
                "This file is neither a PNG nor a JPEG picture, whatever its name says. Save the logo as PNG and try again."
            case .size(let width, let height):
                """
                This picture is \(width) by \(height) pixels. Each side has to be \(sides.lowerBound) pixels at least and \
                \(sides.upperBound) at most.
                """
            case .stretched(let width, let height):
                """
                This picture is \(width) by \(height) pixels, more than \(mostStretched) times as long on one side as on the other. \
                Crop it and try again.
                """
            }
        }
    }
}
