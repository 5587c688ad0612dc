import Web

extension String {
    /// The text on one line: control characters left out, white space folded and none at either end.
    package var onOneLine: String {
        let kept = unicodeScalars.filter { $0.properties.isWhitespace || $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Form {
    /// What was typed into a field of one line.
    package func oneLine(_ name: String) -> String { self[name].onOneLine }
}
