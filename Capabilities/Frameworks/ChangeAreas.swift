import Database
import Foundation
import Web

extension Framework.Version {
    /// Adds an empty area at the end, or a part to an area.
    ///
    /// The first part of an area takes over its levels with everything written there.
    ///
    /// - Throws: `FormErrors` for its title, ``DraftRefusal`` when no more fit
    @discardableResult
    mutating func addArea(_ title: String, partOf parent: Area? = nil, field: String = "new-area") throws -> Area {
        if title.isEmpty { throw FormErrors(field, "Write the name.") }
        if title.count > FrameworkLimits.title {
            throw FormErrors(field, "This has \(title.count) characters. At most \(FrameworkLimits.title) fit.")
        }
        try checkRoom(in: parent?.id)
        let row = neighbours(parent?.id)
        let taken = Set(row.map(\.key))
        var area = Area(
            parent: parent?.id,
            key: Slug.of(title, besides: taken) { parent == nil ? words.area : words.part },
            title: title,
            short: String(title.prefix(FrameworkLimits.short)).trimmed,
            letter: parent.map { _ in String(title.prefix(1)).uppercased() },
            scale: parent?.scale ?? row.last?.scale ?? wires.last?.scale ?? scales.first,
            descriptors: []
        )
        area.descriptors = parent?.scale == nil ? area.emptyDescriptors : parent?.descriptors ?? []
        if let parent { change(parent.id) { ($0.scale, $0.descriptors) = (nil, []) } }
        put([area], at: row.count, under: parent?.id)
        return area
    }

    private func checkRoom(in parent: ID<Area>?) throws(DraftRefusal) {
        let count = neighbours(parent).count
        if parent == nil, count >= FrameworkLimits.areas { throw .full(FrameworkLimits.areas, words.areas) }
        if parent != nil, count >= FrameworkLimits.parts { throw .full(FrameworkLimits.parts, words.parts) }
    }

    /// Takes an area and its parts away; an area whose last part goes is judged itself again, on that part’s scale.
    mutating func removeArea(_ area: Area) {
        remove(area.id)
        guard let parent = area.parent, neighbours(parent).isEmpty else { return }
        change(parent) { heading in
            heading.scale = area.scale
            heading.descriptors = heading.emptyDescriptors
        }
    }

    /// Puts a copy of an area, with its parts, after it.
    ///
    /// - Throws: ``DraftRefusal`` when no more fit
    mutating func copyArea(_ area: Area) throws -> Area {
        try checkRoom(in: area.parent)
        let row = neighbours(area.parent)
        let title = String("\(area.title) (copy)".suffix(FrameworkLimits.title))
        let key = Slug.of(title, besides: Set(row.map(\.key))) { words.area }
        let copy = area.copied(key: key, title: title, parent: area.parent)
        let parts = parts(of: area).map { $0.copied(key: $0.key, title: $0.title, parent: copy.id) }
        put([copy] + parts, at: spot(of: area).index + 1, under: area.parent)
        return copy
    }

    /// Moves an area with its parts to a place among its neighbours, counted from 0.
    ///
    /// - Throws: ``DraftRefusal`` when there is no such place
    mutating func moveArea(_ area: Area, to index: Int) throws(DraftRefusal) {
        guard neighbours(area.parent).indices.contains(index), index != spot(of: area).index else { throw .noMove }
        put(take(area.id), at: index, under: area.parent)
    }
}

extension Area {
    /// Nothing written yet, for every level of its scale.
    var emptyDescriptors: [Descriptor] {
        (scale?.levels ?? []).map { _ in Descriptor(looksLike: "", statements: []) }
    }

    /// Whether anything was written that would be missed.
    var hasText: Bool {
        let isWritten = descriptors.contains { !$0.looksLike.isEmpty || !$0.statements.isEmpty }
        return isWritten || !about.isEmpty || !guidance.isEmpty || !expects.lookFor.isEmpty
    }

    fileprivate func copied(key: String, title: String, parent: ID<Area>?) -> Area {
        Area(
            parent: parent,
            key: key,
            title: title,
            short: parent == self.parent ? String(title.suffix(FrameworkLimits.short)).trimmed : short,
            letter: letter,
            about: about,
            guidance: guidance,
            applies: applies,
            expects: expects,
            aligned: aligned,
            scale: scale,
            descriptors: descriptors.map { level in
                Descriptor(looksLike: level.looksLike, statements: level.statements.map { Statement(text: $0.text) })
            }
        )
    }
}

/// Keys made of titles: small letters, digits and hyphens.
enum Slug {
    /// - Parameter orElse: for a title without such letters.
    static func of(_ title: String, besides taken: Set<String>, orElse word: () -> String) -> String {
        let start = [made(title), made(word()), "area"].first { !$0.isEmpty } ?? "area"
        guard taken.contains(start) else { return start }
        let free = (2...(taken.count + 2)).lazy.map { "\(start.prefix(FrameworkLimits.key - 4))-\($0)" }
        return free.first { !taken.contains($0) } ?? start
    }

    static func made(_ title: String) -> String {
        let plain = title.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let parts = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let key = parts.joined(separator: "-").prefix(FrameworkLimits.key - 4)
        return key.hasSuffix("-") ? String(key.dropLast()) : String(key)
    }
}
