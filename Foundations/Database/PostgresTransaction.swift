import Foundation

/// How a transaction on PostgreSQL begins.
enum PostgresMode: String {
    case reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case writing = "BEGIN ISOLATION LEVEL SERIALIZABLE"
    /// Waits for all others in the same schema that begin so, then sees what they did.
    case inTurn = """
        BEGIN ISOLATION LEVEL READ COMMITTED;
        SELECT pg_advisory_xact_lock(hashtext('schema_changes'), hashtext(COALESCE(current_schema(), '')))
        """
}

extension PostgresConnection {
    /// With eight connections that all want the same row, the last wins at the eighth attempt.
    private static let mostAttempts = 24

    /// Performs work in one transaction, again from its beginning while others are in the way.
    func transact<Outcome>(_ mode: PostgresMode, _ work: Work<Outcome>) throws -> Outcome {
        for attempt in 1..<Self.mostAttempts {
            do {
                return try transactOnce(mode, work)
            } catch {
                guard isWorthAnotherAttempt else { throw error }
                Thread.sleep(forTimeInterval: .random(in: 0...0.002) * Double(attempt))
            }
        }
        return try transactOnce(mode, work)
    }

    private func transactOnce<Outcome>(_ mode: PostgresMode, _ work: Work<Outcome>) throws -> Outcome {
        forgetFailure()
        do {
            try perform(mode.rawValue)
            let outcome = try work.perform(on: self)
            try commit()
            return outcome
        } catch {
            undo()
            throw error
        }
    }

    private func commit() throws {
        do {
            let command = try perform("COMMIT").command
            guard command == "COMMIT" else {
                throw DatabaseError.statement(sql: "COMMIT", message: "the server answered \(command)")
            }
        } catch DatabaseError.connection(let message) {
            // The server may have kept it, so it must not be done again.
            forgetFailure()
            throw DatabaseError.connection("\(message); whether the last change was kept is not known")
        }
    }

    /// Ends the transaction without keeping anything; a connection that cannot even do that is dropped.
    private func undo() {
        guard handle != nil else { return }
        let isWorthIt = isWorthAnotherAttempt
        do {
            try perform("ROLLBACK")
        } catch {
            close()
        }
        if !isWorthIt { forgetFailure() }
    }
}
