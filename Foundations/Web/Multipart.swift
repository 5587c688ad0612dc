/// Reads multipart/form-data as it arrives, in pieces of any size.
///
/// Source: RFC 7578 and RFC 2046, section 5.1. Feed it bytes; it answers with what began, what came and what ended.
/// What breaks the rules is refused with `MultipartFault`, in words for the person who sent it.
package struct Multipart {
    /// One thing that the bytes said.
    package enum Event: Equatable, Sendable {
        case began(Part)
        case bytes([UInt8])
        case ended
    }

    /// The head of one part.
    package struct Part: Equatable, Sendable {
        package var name: String
        /// nil for a plain field.
        package var fileName: String?
        package var type: String?

        package init(name: String, fileName: String? = nil, type: String? = nil) {
            self.name = name
            self.fileName = fileName
            self.type = type
        }
    }

    private enum State { case preamble, head, body, after, finished }

    private static let longestHead = 8 * 1024

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var waiting: [UInt8]
    private var start = 0

    /// - Parameter boundary: the parameter of the Content-Type, 1 to 70 characters; nil when it cannot be one.
    package init?(boundary: String) {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 > 31 && $0 < 127 }) else {
            return nil
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        waiting = [13, 10]
    }

    /// The boundary that a Content-Type names, with or without quotes.
    package static func boundary(of contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        for parameter in contentType.split(separator: ";").dropFirst() {
            let text = String(parameter).trimmed
            guard text.lowercased().hasPrefix("boundary=") else { continue }
            return text.dropFirst(9).trimmingQuotes
        }
        return nil
    }

    /// Takes more bytes.
    package mutating func take(_ bytes: some Sequence<UInt8>) throws(MultipartFault) -> [Event] {
        waiting.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        if start > 0 {
            waiting.removeFirst(start)
            start = 0
        }
        return events
    }

    /// Says that nothing more comes; refuses what stopped in the middle.
    package func end() throws(MultipartFault) {
        guard state == .finished else { throw .truncated }
    }

    /// Does one thing with what waits; false when more bytes are needed first.
    private mutating func step(_ events: inout [Event]) throws(MultipartFault) -> Bool {
        switch state {
        case .preamble:
            guard let end = position(of: delimiter) else { return keep(delimiter.count - 1) }
            start = end + delimiter.count
            state = .after
            return true
        case .after: return try afterDelimiter()
        case .head: return try head(&events)
        case .body: return body(&events)
        case .finished:
            start = waiting.count
            return false
        }
    }

    /// After a boundary come two hyphens at the very end, or a line end before the next part.
    private mutating func afterDelimiter() throws(MultipartFault) -> Bool {
        guard waiting.count - start >= 2 else { return false }
        if waiting[start] == 45, waiting[start + 1] == 45 {
            state = .finished
            return true
        }
        guard waiting[start] == 13, waiting[start + 1] == 10 else { throw .malformed }
        start += 2
        state = .head
        return true
    }

    private mutating func head(_ events: inout [Event]) throws(MultipartFault) -> Bool {
        guard let end = position(of: [13, 10, 13, 10]) else {
            guard waiting.count - start <= Self.longestHead else { throw .malformed }
            return false
        }
        guard end - start <= Self.longestHead else { throw .malformed }
        let lines = String(decoding: waiting[start..<end], as: UTF8.self)
        guard let part = Self.part(lines) else { throw .malformed }
        start = end + 4
        events.append(.began(part))
        state = .body
        return true
    }

    private mutating func body(_ events: inout [Event]) -> Bool {
        if let end = position(of: delimiter) {
            if end > start { events.append(.bytes(Array(waiting[start..<end]))) }
            events.append(.ended)
            start = end + delimiter.count
            state = .after
            return true
        }
        let safe = waiting.count - (delimiter.count - 1)
        if safe > start {
            events.append(.bytes(Array(waiting[start..<safe])))
            start = safe
        }
        return false
    }

    /// Drops all but the last bytes, which may be the beginning of a delimiter.
    private mutating func keep(_ count: Int) -> Bool {
        start = max(start, waiting.count - count)
        return false
    }

    private func position(of pattern: [UInt8]) -> Int? {
        waiting.withUnsafeBufferPointer { all in
            guard all.count - start >= pattern.count else { return nil }
            var at = start
            let last = all.count - pattern.count
            while at <= last {
                if all[at] == pattern[0], pattern.indices.allSatisfy({ all[at + $0] == pattern[$0] }) { return at }
                at += 1
            }
            return nil
        }
    }

    private static func part(_ head: String) -> Part? {
        var part = Part(name: "")
        var isNamed = false
        for line in head.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }) {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { return nil }
            let value = String(halves[1]).trimmed
            switch String(halves[0]).trimmed.lowercased() {
            case "content-disposition":
                guard value.lowercased().hasPrefix("form-data"), let name = parameter("name", of: value) else {
                    return nil
                }
                part.name = name
                part.fileName = parameter("filename", of: value)
                isNamed = true
            case "content-type": part.type = value
            default: continue
            }
        }
        return isNamed ? part : nil
    }

    /// A quoted parameter; browsers write `%22` for a quote and may write `\"`.
    private static func parameter(_ name: String, of value: String) -> String? {
        guard let range = value.range(ofParameter: name) else { return nil }
        var found = ""
        var isEscaped = false
        for character in value[range...] {
            if isEscaped {
                found.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return found.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
            } else {
                found.append(character)
            }
        }
        return nil
    }
}

/// Why a multipart body was refused.
package enum MultipartFault: Error, Equatable, Sendable {
    case truncated
    case malformed

    package var words: String {
        switch self {
        case .truncated: "The upload stopped before its end. Nothing was kept. Try again on a steady connection."
        case .malformed: "The upload was not put together as a form is. Nothing was kept. Try again from the page."
        }
    }
}

extension Substring {
    fileprivate var trimmingQuotes: String {
        let text = String(self).trimmed
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast())
    }
}

extension String {
    /// Where the value of `; name="…"` begins, after its opening quote.
    fileprivate func range(ofParameter name: String) -> String.Index? {
        let lower = lowercased()
        var from = lower.startIndex
        while let found = lower[from...].firstRange(of: "\(name)=\"") {
            let before = lower[..<found.lowerBound].last
            if before == ";" || before == " " {
                return index(startIndex, offsetBy: lower.distance(from: lower.startIndex, to: found.upperBound))
            }
            from = found.upperBound
        }
        return nil
    }
}
