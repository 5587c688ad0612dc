import Database
import Frameworks
import Schools
import Spreadsheets
import Web

extension LandscapeView {
    /// The heat map school by school and judgement by judgement, and strengths and needs.
    var heatTables: [Table] { [heatTable, judgementTable, strengthTable] }

    /// The same for paper: level by level, with strengths and needs.
    var heatPaper: [Table] { [levelTable, strengthTable] }

    private var heatTable: Table {
        Table(
            "Heat map",
            columns: [.init("School"), .init("Phase")] + map.wires.map { .init(version.title(of: $0)) },
            rows: map.schools.indices.map { school in
                start(school) + map.wires.indices.map { .text(words(school, $0)) }
            },
            notes: notes
        )
    }

    private var judgementTable: Table {
        Table(
            "Judgement by judgement",
            columns: [.init("School"), .init("Phase"), .init(tier), .init("Judgement"), .init("Whose")],
            rows: map.schools.indices.flatMap { school in
                map.wires.indices.map { wire in
                    start(school) + [
                        .text(version.title(of: map.wires[wire])), .text(level(school, wire)),
                        .text(whose(school, wire)),
                    ]
                }
            },
            notes: notes
        )
    }

    private var strengthTable: Table {
        Table(
            "Strengths and needs",
            columns: [
                .init(tier), .init("Schools judged", .whole), .init("Could help", .whole),
                .init("Schools that could help"),
                .init("Below the standard", .whole), .init("Schools below the standard"),
            ],
            rows: map.strengths(version, from: expertise).map { one in
                [
                    .text(one.title), .whole(one.judged), .whole(one.scale.isTwoWay ? nil : one.strong.count),
                    .text(one.scale.isTwoWay ? nil : one.strong.joined(separator: ", ")),
                    .whole(one.standard == nil ? nil : one.below.count), .text(one.below.joined(separator: ", ")),
                ]
            },
            notes: notes
        )
    }

    /// How many schools stand at each level and which; and judgement by judgement.
    var levelTables: [Table] { [levelTable, judgementTable] }

    var levelTable: Table {
        let other = beside.map { [(words: " \($0.words)", map: $0.map, piles: $0.map.piles())] } ?? []
        let sides = [(words: "", map: map, piles: map.piles())] + other
        let rows = sides[0].piles.indices.flatMap { place in
            sides.flatMap { side -> [[Table.Cell]] in
                let pile = side.piles[place]
                return pile.scale.levels.indices.map { level in
                    let schools = pile.beads.filter { pile.scale.number(of: $0.notch) == level + 1 }.map(\.school)
                        .sorted()
                    return [
                        .text(version.title(of: pile.wire) + side.words), .text(pile.scale.levels[level].name),
                        .whole(pile.counts[level]),
                        .text(schools.map { side.map.schools[$0].name }.joined(separator: ", ")),
                    ]
                }
            }
        }
        let columns: [Table.Column] = [.init(tier), .init("Level"), .init("Schools", .whole), .init("Which schools")]
        return Table("Levels", columns: columns, rows: rows, notes: notes + (beside?.gaps ?? []))
    }

    /// Every school on every wire, then and now; and those that moved.
    var movementTables: [Table] {
        guard let beside else { return [] }
        let columns: [Table.Column] = [
            .init(tier), .init("School"), .init("Phase"), .init("Stood \(beside.words)"), .init("Stands now"),
            .init("Moved"),
        ]
        let rows = map.wires.indices.flatMap { wire in
            map.schools.indices.map { school in
                [.text(version.title(of: map.wires[wire]))] + start(school) + [
                    .text(level(school, wire, of: beside.map)), .text(level(school, wire)),
                    .text(moved(school, wire, beside)),
                ]
            }
        }
        let movers = rows.filter { $0.last != .empty && $0.last != .text(Self.still) }
        let said = notes + beside.gaps
        return [
            Table("Movement", columns: columns, rows: rows, notes: said),
            Table("Who moved", columns: columns, rows: movers, notes: said),
        ]
    }

    private static let still = "where it stood"

    private func moved(_ school: Int, _ wire: Int, _ beside: Beside) -> String? {
        guard let now = map[school, wire].notch, let then = beside.map[school, wire].notch else { return nil }
        return now == then ? Self.still : now > then ? "further on" : "further back"
    }

    /// The name of the tier as the head of a column: "Area".
    var tier: String { Words.capitalised(version.words.area) }

    /// Name and phase of a school.
    func start(_ school: Int) -> [Table.Cell] {
        [.text(map.schools[school].name), .text(map.schools[school].phase?.words)]
    }

    private func words(_ school: Int, _ wire: Int) -> String {
        level(school, wire) + (map[school, wire].isOwn ? " (school’s own)" : "")
    }

    func level(_ school: Int, _ wire: Int, of other: HeatMap? = nil) -> String {
        switch (other ?? map)[school, wire] {
        case .doesNotApply: "Does not apply"
        case .notJudged: map.voice.gap
        case .judged(let notch, _): map.wires[wire].scale?.words(of: notch) ?? ""
        }
    }

    private func whose(_ school: Int, _ wire: Int) -> String? {
        guard case .judged(_, let isValidated) = map[school, wire] else { return nil }
        return isValidated ? "Validated" : "School’s own"
    }
}

extension BeadStringsPage {
    /// How many schools stood at each level in each cycle.
    var tables: [Table] {
        let rows = strings.flatMap { one in
            one.strings.flatMap { line in
                one.scale.levels.indices.map { level -> [Table.Cell] in
                    [
                        .text(view.version.title(of: one.wire)), .text(line.cycle.title),
                        .text(one.scale.levels[level].name),
                        .whole(line.counts?[level]), .text(line.counts == nil ? "Cannot be compared" : nil),
                    ]
                }
            }
        }
        let columns: [Table.Column] = [
            .init(view.tier), .init("Cycle"), .init("Level"), .init("Schools", .whole), .init("Note"),
        ]
        return [Table("Over the cycles", columns: columns, rows: rows, notes: view.notes)]
    }
}

extension GroundsPage {
    /// What every judgement rests on.
    var tables: [Table] {
        let rows = view.map.schools.indices.flatMap { school in
            view.map.wires.indices.compactMap { wire -> [Table.Cell]? in
                guard let one = grounds[school, wire] else { return nil }
                return view.start(school) + [
                    .text(view.version.title(of: view.map.wires[wire])), .text(view.level(school, wire)),
                    .text(one.isValidated ? "yes" : "no"), .whole(one.kinds), .whole(one.wanted), .day(one.newest),
                    .text(one.isFresh ? "yes" : "no"),
                ]
            }
        }
        let columns: [Table.Column] = [
            .init("School"), .init("Phase"), .init(view.tier), .init("Judgement"), .init("Validated"),
            .init("Kinds of evidence", .whole), .init("Kinds looked for", .whole), .init("Newest evidence", .day),
            .init("Fresh"),
        ]
        return [Table("What it rests on", columns: columns, rows: rows, notes: view.notes), areaTable]
    }

    /// How many and which, area by area.
    var areaTable: Table {
        func names(_ depth: Grounds.Depth, _ wire: Int) -> Table.Cell {
            .text(grounds.schools(depth, on: wire).map { view.map.schools[$0].name }.joined(separator: ", "))
        }
        return Table(
            "What leaders can rely on",
            columns: [.init(view.tier), .init("All three"), .init("Some"), .init("The school’s word alone")],
            rows: view.map.wires.indices.map { wire in
                [
                    .text(view.version.title(of: view.map.wires[wire])), names(.all, wire), names(.some, wire),
                    names(.none, wire),
                ]
            },
            notes: view.notes
        )
    }
}

extension ThemesPage {
    /// Theme by theme how many schools name it; which ones for those who may read evaluations.
    var tables: [Table] {
        func names(_ schools: [Int]) -> Table.Cell {
            .text(view.links ? schools.map { view.map.schools[$0].name }.joined(separator: ", ") : nil)
        }
        return [
            Table(
                "Themes",
                columns: [
                    .init("Theme"), .init("Holds back", .whole), .init("Schools held back"),
                    .init("No action yet", .whole),
                    .init("Helps", .whole), .init("Schools helped"), .init(Words.capitalised(view.version.words.areas)),
                ],
                rows: themes.named.map { one in
                    [
                        .text(one.name), .whole(one.hindering.count), names(one.hindering), .whole(one.unplanned.count),
                        .whole(one.helping.count), names(one.helping), .text(Words.list(one.areas)),
                    ]
                },
                notes: view.notes
            )
        ]
    }
}
