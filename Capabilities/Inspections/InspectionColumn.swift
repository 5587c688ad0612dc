import Frameworks
import Schools

/// A column of Ofsted's management information that an import reads, by the name in its header.
///
/// Runs of spaces in a header count as one, because Ofsted's own has two in places.
enum InspectionColumn: String, FileColumn {
    case urn = "URN"
    case schoolName = "School name"
    case trustName = "Multi-academy trust name"

    case kind = "Inspection type"
    case startedOn = "Inspection start date"
    case publishedOn = "Publication date"
    case safeguarding = "Safeguarding standards"
    case inclusion = "Inclusion"
    case curriculum = "Curriculum and teaching"
    case achievement = "Achievement"
    case attendance = "Attendance and behaviour"
    case development = "Personal development and wellbeing"
    case earlyYears = "Early years (where applicable)"
    case post16 = "Post-16 provision (where applicable)"
    case leadership = "Leadership and governance"

    case latestKind = "Inspection type of latest OEIF graded inspection"
    case latestStartedOn = "Inspection start date of latest OEIF graded inspection"
    case latestPublishedOn = "Publication date of latest OEIF graded inspection"
    case latestOverall = "Latest OEIF overall effectiveness"
    case latestQuality = "Latest OEIF quality of education"
    case latestBehaviour = "Latest OEIF behaviour and attitudes"
    case latestDevelopment = "Latest OEIF personal development"
    case latestLeadership = "Latest OEIF effectiveness of leadership and management"
    case latestSafeguarding = "Latest OEIF safeguarding is effective?"
    case latestEarlyYears = "Latest OEIF early years provision (where applicable)"
    case latestSixthForm = "Latest OEIF sixth form provision (where applicable)"

    case previousStartedOn = "Previous inspection start date"
    case previousPublishedOn = "Previous publication date"
    case previousOverall = "Previous graded inspection overall effectiveness"
    case previousQuality = "Previous quality of education"

    /// The school and the previous inspection say nothing that is missed where they are absent.
    package var isNeeded: Bool {
        switch self {
        case .schoolName, .trustName, .previousStartedOn, .previousPublishedOn, .previousOverall, .previousQuality:
            false
        default: true
        }
    }
}

/// The columns of a row that tell of one inspection.
struct InspectionColumns: Sendable {
    /// Nil where the file does not say the kind.
    let kind: InspectionColumn?
    let startedOn: InspectionColumn
    let publishedOn: InspectionColumn
    /// Each with the key of its area.
    let results: [(column: InspectionColumn, area: String)]
    /// Whether they are of the renewed framework.
    let isRenewed: Bool

    static let renewed = InspectionColumns(
        kind: .kind,
        startedOn: .startedOn,
        publishedOn: .publishedOn,
        results: [
            (.safeguarding, "safeguarding"), (.inclusion, "inclusion"), (.curriculum, "curriculum-and-teaching"),
            (.achievement, "achievement"), (.attendance, "attendance-and-behaviour"),
            (.development, "personal-development"), (.earlyYears, "early-years"), (.post16, "post-16"),
            (.leadership, "leadership-and-governance"),
        ],
        isRenewed: true
    )

    static let latest = InspectionColumns(
        kind: .latestKind,
        startedOn: .latestStartedOn,
        publishedOn: .latestPublishedOn,
        results: [
            (.latestOverall, "overall-effectiveness"), (.latestQuality, "quality-of-education"),
            (.latestBehaviour, "behaviour-and-attitudes"), (.latestDevelopment, "personal-development"),
            (.latestLeadership, "leadership-and-management"), (.latestSafeguarding, "safeguarding"),
            (.latestEarlyYears, "early-years"), (.latestSixthForm, "sixth-form"),
        ],
        isRenewed: false
    )

    static let previous = InspectionColumns(
        kind: nil,
        startedOn: .previousStartedOn,
        publishedOn: .previousPublishedOn,
        results: [(.previousOverall, "overall-effectiveness"), (.previousQuality, "quality-of-education")],
        isRenewed: false
    )
}
