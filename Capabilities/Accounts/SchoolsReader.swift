import Schools
import Web

extension Person {
    /// The person as the pages of schools must know them: every school for who works for the trust, else their own.
    package func reader(_ shell: Shell) -> Reader {
        let worksForTrust = roles.contains { !$0.role.isAtSchool }
        return Reader(
            author: author,
            trust: trust,
            mayManageSchools: may(.manageSchools),
            mayRecordInspections: may(.recordInspections),
            reach: worksForTrust ? .every : .only(Set(roles.compactMap { $0.school?.id })),
            dress: { sheet in shell.dress(sheet, for: self) }
        )
    }
}
