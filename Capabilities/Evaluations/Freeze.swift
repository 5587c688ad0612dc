import Crypto
import Database
import Foundation
import Frameworks

extension Workbook {
    /// The whole evaluation as it stands, for a submission.
    package func frozen(number: Int, impact: String, by name: String, at: Instant) -> FrozenEvaluation {
        FrozenEvaluation(
            format: FrozenEvaluation.format,
            school: FrozenEvaluation.School(id: evaluation.school.id, name: evaluation.school.name),
            framework: FrozenEvaluation.Framework(
                id: version.framework,
                version: version.id,
                title: version.title,
                number: version.number
            ),
            cycle: FrozenEvaluation.Cycle(id: evaluation.cycle.id, title: evaluation.cycle.title),
            number: number,
            sentBy: name,
            sentAt: at,
            impact: impact,
            areas: version.areas.map(frozen),
            evidence: evidence.map(FrozenEvidence.init)
        )
    }

    private func frozen(_ area: Area) -> FrozenArea {
        let judgement = judgement(of: area)
        return FrozenArea(
            id: area.id,
            parent: area.parent,
            key: area.key,
            title: version.title(of: area),
            scale: area.scale,
            isForSchool: version.applies(area, to: evaluation.school),
            notch: judgement.place.notch,
            judgement: area.scale.map { judgement.place.words(on: $0) } ?? "",
            doesNotApply: judgement.place.reason,
            why: judgement.why,
            placedBy: judgement.placed?.name,
            placedAt: judgement.placed?.at,
            statements: statements(of: area),
            evidence: frozenLinks(of: area),
            factors: factors.filter { $0.area == area.id }.map(\.entry),
            actions: actions.filter { $0.area == area.id }.map(frozen)
        )
    }

    private func statements(of area: Area) -> [FrozenStatement] {
        area.descriptors.enumerated().flatMap { place, descriptor in
            descriptor.statements.map {
                FrozenStatement(id: $0.id, level: place + 1, text: $0.text, rating: ratings[$0.id]?.rawValue)
            }
        }
    }

    private func frozenLinks(of area: Area) -> [FrozenLink] {
        evidence.compactMap { piece in
            links[piece.id]?.first { $0.area == area.id }.map {
                FrozenLink(evidence: piece.id, statements: $0.statements.sorted())
            }
        }
    }

    private func frozen(_ action: Action) -> FrozenAction {
        let impact = if case .done(_, let impact) = action.stage { impact } else { "" }
        return FrozenAction(
            id: action.id,
            title: action.entry.title,
            owner: action.entry.owner.name,
            startsOn: action.entry.startsOn,
            dueOn: action.entry.dueOn,
            progress: action.progress,
            stage: action.stage.name,
            success: action.entry.success,
            impact: impact,
            lastCheckIn: action.lastCheckIn?.words,
            factor: factors.first { $0.id == action.entry.factor }?.entry.words
        )
    }
}

extension FrozenEvidence {
    init(_ evidence: Evidence) {
        self.init(
            id: evidence.id,
            title: evidence.entry.title,
            claim: evidence.entry.claim,
            kind: evidence.kind,
            source: evidence.entry.source,
            datedOn: evidence.entry.datedOn,
            bearing: evidence.entry.bearing,
            url: evidence.entry.url,
            fileName: evidence.file?.name,
            fileType: evidence.file?.type,
            fileSize: evidence.file?.size,
            fileSHA256: evidence.file?.sha256
        )
    }
}

extension FrozenEvaluation {
    /// The one JSON text that stands for this value: keys in order, no spaces.
    package func canonical() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads a canonical text.
    package init(canonical text: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }

    /// SHA-256 of the exact bytes of a text, 64 hex digits.
    package static func sha256(of text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
