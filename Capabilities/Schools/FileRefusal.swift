/// Why a file of others cannot be read; nothing of it is used.
package enum FileRefusal: Error, Equatable {
    case unreadable
    case empty
    case otherKind(String)
    case tooLarge(bytes: Int)
    case columnsMissing([String])
    case columnTwice(String)
    case broken(CSVReader.Refusal)
    /// No row belongs to the trust asked for; with the trusts that the file has.
    case noSchools(of: TrustFilter, trusts: [RegisterTrust])

    /// Turns what can go wrong while reading into a refusal.
    package static func reading<Value>(_ read: () throws -> Value) throws(FileRefusal) -> Value {
        do {
            return try read()
        } catch let refusal as FileRefusal {
            throw refusal
        } catch let refusal as CSVReader.Refusal {
            throw .broken(refusal)
        } catch {
            throw .unreadable
        }
    }
}
