import Foundation
import Testing

@testable import Accounts

@Suite("A password as it is kept")
struct PasswordHashTests {
    /// Source: RFC 7914, section 12; its first 32 of 64 bytes, which do not depend on how many are asked for.
    @Test(
        "is what scrypt makes of it",
        arguments: [
            (
                "password", "NaCl", PasswordHash.Cost(ln: 10, r: 8, p: 16),
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
            ),
            (
                "pleaseletmein", "SodiumChloride", PasswordHash.Cost(ln: 14, r: 8, p: 1),
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
            ),
        ]
    )
    func vectors(_ password: String, _ salt: String, _ cost: PasswordHash.Cost, _ key: String) throws {
        let hash = PasswordHash(cost: cost, salt: Data(salt.utf8), key: Data(hex: key))
        #expect(try hash.matches(password))
        #expect(try !hash.matches(password + " "))
    }

    @Test("costs N=2^15, r=8, p=3 by default and says so")
    func cost() throws {
        let hash = try PasswordHash(of: "nine wires and a bead", cost: .standard)
        #expect(hash.description.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
        #expect(try hash.matches("nine wires and a bead"))
    }

    @Test("comes back from its text, and no two are the same")
    func text() throws {
        let (one, two) = (try PasswordHash.quick("nine wires"), try PasswordHash.quick("nine wires"))
        #expect(one != two)
        #expect(PasswordHash(one.description) == one)
        #expect(one.description.split(separator: "$").dropFirst(2).allSatisfy { !$0.contains("=") })
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "nine wires", "$scrypt$", "$bcrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
            "$scrypt$ln=4,r=8$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=40,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", "$scrypt$ln=4,r=8,p=1$!!$??",
        ]
    )
    func garbage(_ text: String) { #expect(PasswordHash(text) == nil) }

    @Test("is the same from every keyboard")
    func spelling() throws {
        let composed = "caf\u{E9} au lait please"
        #expect(try PasswordHash.quick(composed).matches("cafe\u{301} au lait please"))
        #expect(try !PasswordHash.quick(composed).matches("cafe au lait please"))
    }

    @Test("takes emoji, quotes and right-to-left letters")
    func anyLetters() throws {
        for password in ["🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿", "\"'`<>&;--\u{0}tail", "كلمة المرور الطويلة"] {
            #expect(try PasswordHash.quick(password).matches(password))
        }
    }
}

extension Data {
    fileprivate init(hex: String) {
        let digits = Array(hex)
        self.init(
            stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
        )
    }
}
