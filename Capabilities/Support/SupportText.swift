import Evaluations
import Web

/// The texts of asks, offers and links, checked one way.
enum SupportText {
    static let longest = 2_000
    static let longestTheme = 60

    /// The text as it is kept.
    ///
    /// - Parameter missing: what is said where nothing was written.
    static func checked(_ text: String, missing: String) throws(SupportRefusal) -> String {
        let text = text.trimmed.keepable
        guard !text.isEmpty else { throw .wordsMissing(missing) }
        if let complaint = LongText.complaint(text, atMost: longest) { throw .tooLong(complaint) }
        return text
    }

    /// The theme as it is kept; nil where none was written.
    static func checked(theme: String?) throws(SupportRefusal) -> String? {
        let theme = (theme ?? "").trimmed.keepable
        if LongText.complaint(theme, atMost: longestTheme) != nil {
            throw .tooLong("A theme is a word or two. The limit is 60 characters.")
        }
        return theme.isEmpty ? nil : theme
    }
}
