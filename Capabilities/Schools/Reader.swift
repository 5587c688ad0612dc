import Database
import Web

/// Who asks, as far as schools must know; handed in by the application, because accounts come later.
package struct Reader: Sendable {
    package let author: Author
    package let trust: Trust
    package let mayManageSchools: Bool
    package let mayRecordInspections: Bool
    package let reach: Reach
    /// Puts a finished page into the menu and footer of whoever asks.
    package let dress: @Sendable (Sheet) -> HTML

    /// Which schools of the trust somebody may see.
    package enum Reach: Equatable, Sendable {
        case every
        case only(Set<ID<School>>)
    }

    package init(
        author: Author,
        trust: Trust,
        mayManageSchools: Bool,
        mayRecordInspections: Bool = false,
        reach: Reach,
        dress: @escaping @Sendable (Sheet) -> HTML
    ) {
        self.author = author
        self.trust = trust
        self.mayManageSchools = mayManageSchools
        self.mayRecordInspections = mayRecordInspections
        self.reach = reach
        self.dress = dress
    }

    package func sees(_ school: ID<School>) -> Bool {
        switch reach {
        case .every: true
        case .only(let schools): schools.contains(school)
        }
    }
}

/// Says who asks; throws `Problem.signIn` where nobody is signed in.
package typealias ReaderOfVisit = @Sendable (Transaction, Visit) throws -> Reader

extension Reader {
    /// The same reader where they look after the trust's schools.
    ///
    /// - Throws: `Problem.notAllowed`
    func managing() throws -> Reader {
        guard mayManageSchools else { throw Problem.notAllowed("Trust administrators look after the trust’s schools.") }
        return self
    }

    /// The same reader where they work for the whole trust.
    ///
    /// - Throws: `Problem.notAllowed`
    func ofWholeTrust() throws -> Reader {
        guard reach == .every else { throw Problem.notAllowed("People who work for the whole trust see its hubs.") }
        return self
    }

    /// A finished page in the menu and footer of whoever asks.
    func page(_ sheet: Sheet, status: Int = 200) -> Answer { .page(dress(sheet), status: status) }
}

extension Transaction {
    /// The schools that a reader may see, A to Z.
    package func schools(seenBy reader: Reader) throws -> [School] {
        try schools(of: reader.trust.id).filter { reader.sees($0.id) }
    }

    /// A school of the reader's trust within reach; another's is not found.
    ///
    /// - Throws: `Problem.notFound`
    package func school(_ id: ID<School>, seenBy reader: Reader) throws -> School {
        guard reader.sees(id), let school = try school(id, of: reader.trust.id) else { throw Problem.notFound }
        return school
    }
}
