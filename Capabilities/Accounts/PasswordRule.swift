/// What a new password must be: long enough and not one that is tried first.
///
/// Source: NIST SP 800-63B: length counts, rules about kinds of characters do not.
package enum PasswordRule {
    package static let shortest = 10
    /// In bytes of UTF-8.
    package static let longest = 1_024

    /// What is wrong with a new password; nil when nothing is.
    package static func fault(_ password: String, email: EmailAddress?) -> String? {
        let plain = password.lowercased()
        if password.isEmpty { return "Choose a password." }
        if password.count < shortest {
            return "Use at least \(shortest) characters. Three or four words are easy to remember."
        }
        if password.utf8.count > longest { return "This is longer than \(longest) bytes. Choose a shorter one." }
        if Set(plain).count < 4 || CommonPasswords.all.contains(plain) {
            return "Many people use this one, so it is tried first. Choose another."
        }
        if let email, plain == email.text || plain == email.local { return "Do not use your e-mail address." }
        return nil
    }
}
