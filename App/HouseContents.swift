import Accounts
import Costs
import Database
import Evaluations
import Exports
import Frameworks
import Improvement
import Inspections
import Landscape
import Marks
import Reports
import Schools
import Search
import Support
import Validations
import Web

extension House {
    /// The table of contents of the whole site.
    func contents() -> Contents {
        let sessions = SessionNotes(database)
        let contents = Contents(
            webSettings,
            after: { visit in try await sessions.noteUse(by: visit) },
            problem: ProblemPages(shell, database).answer
        )
        contents.get("/health") { _ in .text("ok") }
        assets.add(to: contents)
        AccountsController(database, shell, passwords, setUpCode: setUpCode).add(to: contents)
        TrustController(database, shell, typesetter).add(to: contents)
        SchoolsController(database, files: settings.files, ways: ways) { tx, visit in
            try tx.person(visit).reader(shell)
        }
        .add(to: contents)
        FrameworksController(database, shell, ready, shelf, around).add(to: contents)
        InspectionsController(database, shell, files: settings.files, inspectionsAround).add(to: contents)
        addEvaluations(to: contents)
        addValidations(to: contents)
        addMarks(to: contents)
        addImprovement(to: contents)
        SupportController(database, shell, shelf).add(to: contents)
        CostsController(database, shell, typesetter).add(to: contents)
        ReportController(database, shelf, typesetter, after).add(to: contents)
        BookletController(database, ready, shelf, around, typesetter).add(to: contents)
        addTrustReports(to: contents)
        LandscapeController(database, shell, shelf, typesetter).add(to: contents)
        ProgressController(database, shell, shelf).add(to: contents)
        HomeController(database, shell, shelf).add(to: contents)
        SearchController(database, shell).add(to: contents)
        ExportController(database, shell, files, folder: settings.files).add(to: contents)
        return contents
    }

    private var around: FrameworksAround {
        FrameworksAround(
            opened: { tx, person in try tx.versionsOpened(to: person) },
            trials: { tx, framework, person in try tx.ruleTrials(of: framework, for: person) },
            trial: { tx, id, person in try tx.ruleTrial(id, for: person) }
        )
    }

    private var inspectionsAround: InspectionsAround {
        InspectionsAround { tx, person, school in try tx.isAssigned(person, to: school) }
    }

    private var ways: SchoolWays {
        { [inspectionsAround] tx, visit, school in
            let person = try tx.person(visit)
            return try inspectionsAround.ways(to: school, for: person, tx) + tx.journeyWays(of: school, for: person)
                + InspectionPreparationController.ways(to: school, for: person)
                + GovernorsController.ways(to: school, for: person)
                + SchoolOnAPageController.ways(to: school, for: person)
                + ImprovementPlanController.ways(to: school, for: person, tx)
                + ExportController.ways(to: school, for: person)
        }
    }

    private var evaluationAround: EvaluationAround {
        EvaluationAround(
            lastValidated: { [shelf] tx, evaluation in
                let version = try tx.version(evaluation.version, trust: evaluation.trust, from: shelf)
                return try tx.lastValidated(evaluation.id, in: version)
            },
            route: { tx, evaluation in try tx.routeSoFar(evaluation) },
            asks: { tx, evaluation, person in try tx.asking(in: evaluation, for: person) }
        )
    }

    private var after: AfterSending {
        AfterSending(
            steps: { tx, submissions in try tx.steps(of: submissions) },
            mayRead: { tx, person, submission in try tx.validates(person, submission) }
        )
    }

    private func addEvaluations(to contents: Contents) {
        CyclesController(database, shell, shelf).add(to: contents)
        CycleController(database, shell, shelf, after).add(to: contents)
        CycleDatesController(database, shell).add(to: contents)
        ExtensionController(database, shell).add(to: contents)
        TermsController(database, shell).add(to: contents)
        ThemesController(database, shell).add(to: contents)
        LearningController(database, shell, shelf).add(to: contents)
        MappingController(database, shell, shelf).add(to: contents)
        EvaluationsController(database, shell, shelf, after).add(to: contents)
        EvaluationController(database, shell, shelf, files, evaluationAround).add(to: contents)
        MovesController(database, shell, shelf).add(to: contents)
        SendingController(database, shell, shelf, evaluationAround).add(to: contents)
        SubmissionController(database, shell, shelf, files, after).add(to: contents)
    }

    private func addValidations(to contents: Contents) {
        ValidationsController(database, shell).add(to: contents)
        AssignmentController(database, shell).add(to: contents)
        ReviewController(database, shell, shelf).add(to: contents)
        QuestionController(database, shell, shelf).add(to: contents)
        GrowthController(database, shell, shelf).add(to: contents)
        SentEvidenceController(database, files).add(to: contents)
    }

    private func addMarks(to contents: Contents) {
        DecisionController(database, shell, shelf).add(to: contents)
        MarksController(database, shell).add(to: contents)
        PublicMarkController(database, shell, typesetter).add(to: contents)
    }

    private func addTrustReports(to contents: Contents) {
        let reports = NumberedReports(database, shell, shelf, typesetter)
        MarksRegisterController(reports).add(to: contents)
        TrusteesReportController(reports).add(to: contents)
        InspectionPreparationController(reports).add(to: contents)
        GovernorsController(reports).add(to: contents)
        SchoolOnAPageController(reports).add(to: contents)
        ImprovementPlanController(reports).add(to: contents)
        ValidatorsPackController(reports).add(to: contents)
        BundleController(database, shell, files: settings.files).add(to: contents)
    }

    private func addImprovement(to contents: Contents) {
        ImprovementController(database, shell, shelf).add(to: contents)
        JourneyController(database, shell, shelf).add(to: contents)
        VisitController(database, shell, shelf, files).add(to: contents)
        VisitReportController(database, shelf, typesetter).add(to: contents)
    }
}
