import Testing

@testable import Accounts

@Suite("A new password")
struct PasswordRuleTests {
    private let email = EmailAddress.of("ruth.adeyemi@thistledown.example")

    @Test(
        "is refused when it is short, common, one sign over and over, or the address",
        arguments: [
            "", "short", "ninechars", "password123", "Password123", "qwertyuiop", "1234567890", "aaaaaaaaaaaa",
            "ababababab", "ruth.adeyemi", "Ruth.Adeyemi@thistledown.example", String(repeating: "long ", count: 206),
        ]
    )
    func refused(_ password: String) { #expect(PasswordRule.fault(password, email: email) != nil) }

    @Test(
        "may be any words, signs and letters",
        arguments: [
            "nine wires and a bead", "tenletters", "🌿🍂🌻🐝🌧🌈🌿🍂🌻🐝", "كلمة المرور الطويلة",
            String(repeating: "four ", count: 204),
        ]
    )
    func taken(_ password: String) { #expect(PasswordRule.fault(password, email: email) == nil) }

    @Test("is held against a list of at least two hundred")
    func list() {
        #expect(CommonPasswords.all.count >= 200)
        #expect(CommonPasswords.all.allSatisfy { $0.count >= PasswordRule.shortest && $0 == $0.lowercased() })
    }
}
