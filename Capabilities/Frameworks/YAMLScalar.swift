import Web

/// One text on its way into a YAML file.
struct YAMLScalar {
    private let text: String
    private let scalars: [Unicode.Scalar]

    /// - Parameter text: white space at its ends is not kept, nor a byte order mark at its start.
    init(_ text: String) {
        var kept = text.trimmed.unicodeScalars[...]
        while let first = kept.first, first == "\u{FEFF}" || first.properties.isWhitespace { kept = kept.dropFirst() }
        scalars = Array(kept)
        self.text = String(kept)
    }

    var length: Int { scalars.count }

    /// In one line: bare where nothing in it has a meaning in YAML, else in double quotes.
    ///
    /// - Parameter isInBrackets: whether it stands in `{…}` or `[…]`.
    func inline(isInBrackets: Bool = false) -> String { isPlain(isInBrackets) ? text : quoted }

    /// Its lines as they are, where it has several and none begins or ends with a space.
    var literal: [String]? {
        guard scalars.contains("\n"), scalars.allSatisfy({ $0 == "\n" || $0.isPrintable }), !hasAlias else {
            return nil
        }
        let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.allSatisfy({ $0.first != " " && $0.last != " " }) else { return nil }
        return lines.map(Self.string)
    }

    /// Its words on lines of about that width, where every space stands alone.
    func folded(_ width: Int) -> [String]? {
        guard scalars.allSatisfy(\.isPrintable), !hasAlias else { return nil }
        let words = scalars.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 1, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        var lines: [[Unicode.Scalar]] = []
        for word in words {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += [" "] + word
            } else {
                lines.append(Array(word))
            }
        }
        return lines.map { Self.string($0[...]) }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension YAMLScalar {
    private func isPlain(_ isInBrackets: Bool) -> Bool {
        guard let first = scalars.first, first.isWordy || first == "“" || first == "£" else { return false }
        let signs = isInBrackets ? Self.signs : Self.signs + ","
        let isKnown = scalars.allSatisfy { $0.isWordy || $0 == " " || signs.unicodeScalars.contains($0) }
        return isKnown && !Self.reserved.contains(text)
    }

    private static let signs = ".’‘“”–—-;!?/%£€()'&+=…"
    /// Words that other readers of YAML take for something else.
    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null"]

    private var quoted: String {
        var view = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\", "\"": view.append(contentsOf: ["\\", scalar])
            case "\n": view.append(contentsOf: "\\n".unicodeScalars)
            case "*" where isAlias(place): view.append(contentsOf: "\\x2A".unicodeScalars)
            case _ where scalar.isPrintable: view.append(scalar)
            default: view.append(contentsOf: scalar.escaped.unicodeScalars)
            }
        }
        return "\"\(String(view))\""
    }

    /// Whether a star stands before a name, which in YAML may repeat a part of the file; see ``YAMLText``.
    private var hasAlias: Bool { scalars.indices.contains { isAlias($0) } }

    private func isAlias(_ place: Int) -> Bool {
        guard scalars[place] == "*", scalars.indices.contains(place + 1) else { return false }
        let next = scalars[place + 1]
        return next.isASCII && (next.isWordy || next == "_" || next == "-")
    }
}

extension Unicode.Scalar {
    fileprivate var isWordy: Bool { isPrintable && (properties.isAlphabetic || properties.numericType == .decimal) }

    /// Whether it can stand in a YAML file as it is, inside a line.
    fileprivate var isPrintable: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xF900...0xFFFD, 0x10000...0x10FFFF:
            value != 0x2028 && value != 0x2029 && value != 0xFEFF
        default: false
        }
    }

    fileprivate var escaped: String {
        let digits = String(value, radix: 16, uppercase: true)
        let (letter, length) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
        return "\\\(letter)\(String(repeating: "0", count: length - digits.count))\(digits)"
    }
}
