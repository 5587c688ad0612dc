import Foundation

/// What a worker answers: one line of JSON, and the bytes of the PDF if there is one.
struct Reply {
    let head: Head
    let pdf: [UInt8]?

    struct Head: Decodable {
        var ready: String?
        var pdf: Int?
        var missing: String?
        var refused: String?
        var `where`: String?
        var hints: [String]?
    }

    /// A line that is no JSON is as good as a closed channel: the worker cannot be talked to.
    init(from channel: Channel, before deadline: ContinuousClock.Instant) throws(Channel.Failure) {
        let line = try channel.receiveLine(before: deadline)
        guard let head = try? JSONDecoder().decode(Head.self, from: Data(line)) else { throw .closed }
        self.head = head
        pdf = if let count = head.pdf { try channel.receive(count, before: deadline) } else { nil }
    }

    var refusal: Typesetter.Failure {
        .refused(message: head.refused ?? "no reason was given", place: head.where, hints: head.hints ?? [])
    }
}
