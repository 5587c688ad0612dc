import Web
import Yams

/// The text of a YAML file, made ready to be composed without harm.
struct YAMLText {
    private var lines: [[Unicode.Scalar]]
    /// Keys that stand twice in one group, in the order in which they were found; see ``twin(_:)``.
    private(set) var twins: [String] = []

    /// Looking for more keys that stand twice would take too long.
    private static let mostTwins = 20
    private static let firstTwin: UInt32 = 0xE000

    /// Refuses what is too long, empty or no text in UTF-8.
    init(_ bytes: some Collection<UInt8>) throws(FrameworkFileFault) {
        guard bytes.count <= FrameworkLimits.file else { throw .at(1, 1, "This file is larger than 2 MB.") }
        let bytes = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let line = 1 + bytes.prefix(Self.validLength(bytes)).count { $0 == 0x0A }
            throw .at(line, 1, "This line is not written in UTF-8. Save the file as UTF-8.")
        }
        let scalars = text.withPlainLines.unicodeScalars
        lines = scalars.split(omittingEmptySubsequences: false, whereSeparator: Self.isBreak).map(Array.init)
        guard scalars.contains(where: { !$0.properties.isWhitespace }) else { throw .at(1, 1, "This file is empty.") }
        if let mistake = alias { throw FrameworkFileFault([mistake]) }
    }

    /// The tree of the file; a key that stands twice is renamed where it stands first.
    mutating func compose() throws(FrameworkFileFault) -> Node {
        while true {
            do {
                guard let node = try Parser(yaml: text, resolver: .basic).singleRoot() else {
                    throw FrameworkFileFault.at(1, 1, "This file holds nothing but comments.")
                }
                return node
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                try rename(names, at: context.mark)
            } catch let fault as FrameworkFileFault {
                throw fault
            } catch {
                throw YAMLComplaint(error, lines).fault
            }
        }
    }

    /// The key that was renamed to this one because it stands twice in its group; nil when it was not.
    func twin(_ key: String) -> String? {
        guard let first = key.unicodeScalars.first?.value, first >= Self.firstTwin else { return nil }
        let place = Int(first - Self.firstTwin)
        return twins.indices.contains(place) ? twins[place] : nil
    }

    private var text: String {
        var view = String.UnicodeScalarView()
        for line in lines {
            view.append(contentsOf: line)
            view.append("\n")
        }
        return String(view)
    }

    private mutating func rename(_ names: [String], at mark: Mark) throws(FrameworkFileFault) {
        let line = mark.line - 1
        let name = names.first { lines.indices.contains(line) && stands($0, lines[line], mark.column - 1) != nil }
        guard let name, twins.count < Self.mostTwins, let start = stands(name, lines[line], mark.column - 1),
            let sign = Unicode.Scalar(Self.firstTwin + UInt32(twins.count))
        else {
            throw .at(mark.line, mark.column, "The key “\(names.first ?? "")” stands here and again in the same group.")
        }
        for place in start..<start + name.unicodeScalars.count { lines[line][place] = sign }
        twins.append(name)
    }

    /// Where a key begins that is written at a column, perhaps in quotes.
    private func stands(_ name: String, _ line: [Unicode.Scalar], _ column: Int) -> Int? {
        guard !name.isEmpty, line.indices.contains(column) else { return nil }
        let start = line[column] == "\"" || line[column] == "'" ? column + 1 : column
        return line[start...].starts(with: name.unicodeScalars) ? start : nil
    }

    /// What YAML counts as the end of a line.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    private static func validLength(_ bytes: [UInt8]) -> Int {
        var low = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { low += UTF8.width(scalar) }
        return low
    }
}

extension YAMLText {
    /// The first use of an alias, which could unfold a small file into a huge one.
    ///
    /// An alias repeats the name of an anchor, so a star and an ampersand before the same name betray it wherever they
    /// stand.
    private var alias: Mistake? {
        let anchors = Set(names(after: "&").map(\.name))
        guard let use = names(after: "*").first(where: { anchors.contains($0.name) }) else { return nil }
        let words = "“*\(use.name)” repeats a part of the file by name. Write it out in full."
        return Mistake(line: use.line, column: use.column, words: words)
    }

    private func names(after sign: Unicode.Scalar) -> [(name: String, line: Int, column: Int)] {
        lines.enumerated().flatMap { number, line in
            line.indices.filter { line[$0] == sign }.compactMap { place in
                let name = line[(place + 1)...].prefix {
                    $0.isASCII
                        && ($0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0.properties.numericType != nil)
                }
                return name.isEmpty ? nil : (String(String.UnicodeScalarView(name)), number + 1, place + 1)
            }
        }
    }
}

extension FrameworkFileFault {
    static func at(_ line: Int, _ column: Int, _ words: String) -> FrameworkFileFault {
        FrameworkFileFault([Mistake(line: line, column: column, words: words)])
    }
}
