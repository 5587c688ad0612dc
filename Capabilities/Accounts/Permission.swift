/// One thing that a person may or may not do.
///
/// The table below is the whole of who may do what.
package enum Permission: String, CaseIterable, Sendable {
    case managePeople
    case manageSchools
    case manageTrust
    case seeHistory
    case designFrameworks
    case runCycles
    case assignValidators
    case decideAwards
    case seeLandscape
    case validate
    case specialise
    case steerImprovement
    case manageSchoolPeople
    case judge
    case submit
    case contribute
    case readEvaluation
    case readGovernorsView
    case readMarks
    case recordInspections
    case seeSupport
    case joinSupport
    case arrangeSupport
    case manageCosts
    case readCosts
    case exportTrust
    case exportSchool

    /// The roles that carry it.
    ///
    /// A role held at a school carries it there only.
    package var roles: Set<Role> {
        switch self {
        case .managePeople, .manageSchools, .manageTrust: [.trustAdministrator]
        case .seeHistory, .recordInspections: [.trustAdministrator, .trustLead]
        case .designFrameworks, .runCycles, .assignValidators, .decideAwards, .steerImprovement: [.trustLead]
        case .seeLandscape: [.trustLead, .trustee]
        case .validate: [.validator]
        case .specialise: [.improvementSpecialist]
        case .manageSchoolPeople: [.trustAdministrator, .headteacher]
        case .judge: [.headteacher, .contributor]
        case .submit: [.headteacher]
        case .contribute: [.headteacher, .contributor]
        case .readEvaluation: [.trustLead, .headteacher, .contributor]
        case .readGovernorsView: [.trustLead, .headteacher, .governor]
        case .readMarks: Set(Role.allCases)
        case .seeSupport: [.trustLead, .headteacher, .contributor]
        case .joinSupport: [.headteacher]
        case .arrangeSupport: [.trustLead]
        case .manageCosts: [.trustAdministrator, .trustLead]
        case .readCosts: [.trustAdministrator, .trustLead, .trustee]
        case .exportTrust: [.trustAdministrator]
        case .exportSchool: [.trustAdministrator, .headteacher]
        }
    }
}
