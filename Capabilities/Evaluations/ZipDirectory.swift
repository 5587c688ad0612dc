import Foundation

/// The table of contents at the end of a zip file, read without unpacking anything.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipDirectory {
    struct Entry {
        let name: String
        let isLocked: Bool
        let isStored: Bool
        let packed: Int
        let unpacked: Int
        /// Where its own header begins.
        let offset: Int
    }

    let entries: [Entry]
    /// Where the table begins, which is where the content ends.
    let start: Int

    private static let mostEntries = 10_000

    /// nil when there is no table that reaches to the end of the file and describes all of it.
    init?(_ data: Data) {
        guard let end = Self.end(of: data) else { return nil }
        let count = data.number(at: end + 10, bytes: 2)
        let size = data.number(at: end + 12, bytes: 4)
        start = data.number(at: end + 16, bytes: 4)
        guard count > 0, count <= Self.mostEntries, start + size == end else { return nil }
        var entries: [Entry] = []
        var place = start
        for _ in 0..<count {
            guard let entry = Entry(data, at: place) else { return nil }
            entries.append(entry)
            place = Entry.next(data, after: place)
        }
        guard place == end else { return nil }
        self.entries = entries
    }

    func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// Whether the packed parts lie one after the other, each where the table says, none over another.
    func isSound(in data: Data) -> Bool {
        var free = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= free, entry.offset + 30 <= start,
                data.number(at: entry.offset, bytes: 4) == 0x0403_4b50
            else { return false }
            let name = data.number(at: entry.offset + 26, bytes: 2)
            let extra = data.number(at: entry.offset + 28, bytes: 2)
            free = entry.offset + 30 + name + extra + entry.packed
            guard free <= start else { return false }
        }
        return true
    }

    /// The bytes of an entry that is not packed.
    func stored(_ entry: Entry, in data: Data) -> Data? {
        guard entry.isStored, entry.offset + 30 <= start else { return nil }
        let name = data.number(at: entry.offset + 26, bytes: 2)
        let extra = data.number(at: entry.offset + 28, bytes: 2)
        let begin = entry.offset + 30 + name + extra
        guard begin + entry.packed <= start else { return nil }
        return data.subdata(in: data.startIndex + begin..<data.startIndex + begin + entry.packed)
    }

    /// Where the end record begins, when its comment reaches exactly to the end of the file.
    static func end(of data: Data) -> Int? {
        let last = data.count - 22
        guard last >= 0 else { return nil }
        for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where data[data.startIndex + place] == 0x50 && data.number(at: place, bytes: 4) == 0x0605_4b50 {
            if place + 22 + data.number(at: place + 20, bytes: 2) == data.count { return place }
        }
        return nil
    }
}

extension ZipDirectory.Entry {
    /// Where the line after one of the table begins; beyond the end of the file for what is no line.
    fileprivate static func next(_ data: Data, after place: Int) -> Int {
        place + 46 + (28...32).filter { $0.isMultiple(of: 2) }.reduce(0) { $0 + data.number(at: place + $1, bytes: 2) }
    }

    /// Reads one line of the table; nil when there is none.
    fileprivate init?(_ data: Data, at place: Int) {
        guard data.number(at: place, bytes: 4) == 0x0201_4b50 else { return nil }
        let length = data.number(at: place + 28, bytes: 2)
        guard place + 46 + length <= data.count else { return nil }
        let begin = data.startIndex + place + 46
        name = String(decoding: data[begin..<begin + length], as: UTF8.self)
        isLocked = data.number(at: place + 8, bytes: 2) & 1 == 1
        isStored = data.number(at: place + 10, bytes: 2) == 0
        packed = data.number(at: place + 20, bytes: 4)
        unpacked = data.number(at: place + 24, bytes: 4)
        offset = data.number(at: place + 42, bytes: 4)
    }
}

extension Data {
    /// A number of a few bytes, the lowest first; 0 beyond the end.
    func number(at place: Int, bytes: Int) -> Int {
        guard place >= 0, place + bytes <= count else { return 0 }
        return (0..<bytes).reversed().reduce(0) { $0 << 8 | Int(self[startIndex + place + $1]) }
    }

    func begins(with bytes: [UInt8], at place: Int = 0) -> Bool {
        count >= place + bytes.count
            && bytes.enumerated().allSatisfy { self[startIndex + place + $0.offset] == $0.element }
    }
}
