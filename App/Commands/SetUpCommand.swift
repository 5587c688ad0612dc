import Accounts
import ArgumentParser
import Database
import Foundation
import Logging
import Web

/// Makes the trust and its first administrator, as the first visit does.
struct SetUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: "Make the trust and its first administrator."
    )

    @OptionGroup var common: Common

    @Option(help: "The name of the trust")
    var trust: String

    @Option(help: "The e-mail address of its first administrator")
    var email: String

    @Option(help: "The administrator’s name (default: the part of the address before the @)")
    var name: String?

    @Option(help: "A file whose first line is the administrator’s password")
    var passwordFile: String

    func run() async throws {
        let form = SetUpForm(trust: trust, name: name, email: email, password: try firstLine())
        let setUp = try checked(form)
        let house = try await House(common.settings(), log: Logger(label: "waymark"))
        let hash = try await house.passwords.hash(setUp.password)
        do {
            try await house.database.write { tx in try tx.setUp(setUp, password: hash) }
        } catch let refusal as SetUp.Refusal {
            throw ValidationError(refusal.words)
        }
        await house.close()
        Say.line("\(setUp.trust) is set up. \(setUp.email.text) can sign in.")
    }

    private func firstLine() throws -> String {
        guard let data = FileManager.default.contents(atPath: passwordFile) else {
            throw ValidationError("There is no file at \(passwordFile). Put the password into its first line.")
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    private func checked(_ form: SetUpForm) throws -> SetUp {
        switch form.checked() {
        case .success(let setUp): return setUp
        case .failure(let errors): throw ValidationError(errors.all.map(\.message).joined(separator: "\n"))
        }
    }
}
