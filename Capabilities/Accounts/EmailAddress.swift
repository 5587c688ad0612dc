import Web

/// An e-mail address in lower case, by which a person signs in.
package struct EmailAddress: Hashable, Sendable {
    package let text: String

    /// Reads what was typed; nil when no letter could ever be sent there.
    package init?(_ typed: String) {
        let text = typed.trimmed.lowercased()
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, text.utf8.count <= 254, (1...64).contains(halves[0].utf8.count) else { return nil }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") })
        else { return nil }
        guard text.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
        self.text = text
    }

    /// The part before the sign @.
    package var local: Substring { text.prefix { $0 != "@" } }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isAlphabetic }
        return scalar.value > 32 && scalar.value < 127 && !"\"(),:;<>[\\]".unicodeScalars.contains(scalar)
    }
}
