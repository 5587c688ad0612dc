/// HTML as an interpolated string whose values are escaped, never pasted.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package static let empty = HTML(trusted: "")

    /// Takes text as it is.
    ///
    /// For SVG and HTML made by our own functions, never for what a person typed.
    package init(trusted text: String) { self.text = text }

    package init(stringLiteral value: String) { text = value }

    package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }

    package static func += (left: inout HTML, right: HTML) { left.text += right.text }

    /// Collects the pieces: literals as they are, values escaped, fragments nested.
    package struct Interpolation: StringInterpolationProtocol {
        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: String) { text.appendEscaped(value) }

        package mutating func appendInterpolation(_ value: Int) { text += String(value) }

        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text.appendEscaped(value.description)
        }

        package mutating func appendInterpolation(_ fragment: HTML) { text += fragment.text }

        package mutating func appendInterpolation(_ fragment: HTML?) {
            if let fragment { text += fragment.text }
        }

        package mutating func appendInterpolation(_ fragments: [HTML]) {
            for fragment in fragments { text += fragment.text }
        }

        package mutating func appendInterpolation(if condition: Bool, _ fragment: @autoclosure () -> HTML) {
            if condition { text += fragment().text }
        }

        /// Writes ` name` when the condition holds, such as ` checked`.
        package mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
            guard condition else { return }
            text += " \(name)"
        }

        /// Writes ` name="value"`, or nothing when there is no value.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            text += " \(name)=\""
            text.appendEscaped(value)
            text += "\""
        }

        /// Writes an address for an `href`: http, https, mailto and own paths; anything else becomes `#`.
        package mutating func appendInterpolation(link address: String) {
            text.appendEscaped(Link.isSafe(address) ? address : "#")
        }
    }
}

/// Which addresses a page may point at.
package enum Link {
    package static func isSafe(_ address: String) -> Bool {
        let lower = address.lowercased()
        if ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) { return true }
        if address.hasPrefix("/") { return !address.hasPrefix("//") && !address.hasPrefix("/\\") }
        return address.hasPrefix("#") || address.hasPrefix("?")
    }
}

extension [HTML] {
    package func joined(separator: HTML = .empty) -> HTML {
        HTML(trusted: map(\.text).joined(separator: separator.text))
    }
}

extension String {
    /// Appends text with the five characters escaped that mean something in HTML; drops control characters.
    fileprivate mutating func appendEscaped(_ value: String) {
        var value = value
        guard value.withUTF8({ $0.contains(where: HTMLByte.needsCare) }) else {
            self += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            case "\t", "\n", "\r": unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{7F}": continue
            default: unicodeScalars.append(scalar)
            }
        }
    }
}

private enum HTMLByte {
    static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0x7F: true
        default: byte < 0x20 && byte != 0x0A && byte != 0x09
        }
    }
}
