import Testing

@testable import Accounts

@Suite("An e-mail address")
struct EmailAddressTests {
    @Test("is kept in lower case without white space round it")
    func plain() {
        #expect(EmailAddress("  Ruth.Adeyemi+1@Thistledown.Example ")?.text == "ruth.adeyemi+1@thistledown.example")
        #expect(EmailAddress("jörg@schule-möwe.example")?.local == "jörg")
    }

    @Test(
        "is nothing that no letter could be sent to",
        arguments: [
            "", "ruth", "@example.org", "ruth@", "ruth@localhost", "a@b@c.example", "ruth adeyemi@example.org",
            "ruth@exa mple.org", "ruth@.example", "ruth@example..org", "ruth@-a.example", "<ruth@example.org>",
            "ruth@example.org\r\nBcc: x@y.example", String(repeating: "a", count: 65) + "@example.org", "😀@example.org",
        ]
    )
    func refused(_ text: String) { #expect(EmailAddress(text) == nil) }
}
