import Database
import Rehearsal
import Testing
import Web

@testable import Evaluations

@Suite("Text of every kind")
struct OddTextTests {
    static let texts = [
        "Straight \" and ' and `, curly “ ” ‘ ’, low „ ‚, angled « » ‹ ›",
        "<b>&amp;</b> </textarea> <script>alert(1)</script> %00 \\n {{ }} ${x}",
        "👩🏽‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ☕️ e\u{301} 𝔘𝔫𝔦", "مدرسة ابتدائية ‏שלום‎ mixed \u{202E}gnp", "=1+1; '); DROP TABLE evidence; --",
    ]

    @Test("comes back from its field as it was typed, and is shown as text", arguments: TypedText.all)
    func odd(field: TypedText) async throws {
        let stage = try await Stage(.sqlite)
        for text in Self.texts {
            // A theme is a word or two.
            let text = field.name.hasPrefix("theme") ? String(text.prefix(30)).trimmed : text
            #expect(try await field.send(text, to: stage).status == 303, "\(text)")
            let book = try await stage.workbook()
            #expect(field.kept(book).contains(text), "\(text)")
            let area = try stage.area("inclusion")
            let page = try await stage.visitor(stage.head).get("/evaluations/\(stage.evaluation)/areas/\(area)")
            #expect(page.status == 200 && !page.html.contains("<script>alert"))
        }
    }

    @Test(
        "of 100,000 characters is kept whole, or refused in plain words with all of it still there",
        arguments: TypedText.all
    )
    func long(field: TypedText) async throws {
        let stage = try await Stage(.sqlite)
        let text = String(repeating: "é", count: 100_000)
        let answer = try await field.send(text, to: stage)
        let book = try await stage.workbook()
        if answer.status == 303 {
            #expect(field.kept(book).contains(text))
        } else {
            #expect(answer.status == 422)
            #expect(answer.text.contains("The limit is "), "\(field.name)")
            #expect(answer.html.contains(text), "\(field.name) lost what was typed")
            #expect(!field.kept(book).contains { $0.count > 1_000 })
        }
    }

    @Test("is counted as people count, however many signs one letter has", arguments: TypedText.all)
    func clusters(field: TypedText) async throws {
        let stage = try await Stage(.sqlite)
        for count in [10, 55, 190, 290, 450, 900] {
            let text = String(repeating: "👩🏽‍🏫", count: count)
            let answer = try await field.send(text, to: stage)
            #expect([303, 422].contains(answer.status), "\(field.name), \(count) letters: \(answer.status)")
            if answer.status == 422 {
                #expect(answer.html.contains(text), "\(field.name), \(count) letters were lost")
            } else {
                let book = try await stage.workbook()
                #expect(field.kept(book).contains(text))
            }
        }
    }

    @Test("stands behind a bead as it was typed, and 100,001 characters are refused beside the field")
    func reasons() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/judgements"
        for (place, text) in (Self.texts + [String(repeating: "é", count: 100_000)]).enumerated() {
            let saved = try await head.save(path, ["revision-\(area)": "0.\(place)", "why-\(area)": text])
            #expect(saved.status == 200)
            #expect(try await stage.workbook().judgements[area]?.why == text)
        }
        let long = String(repeating: "é", count: 100_001)
        let refused = try await head.save(path, ["revision-\(area)": "0.\(Self.texts.count + 1)", "why-\(area)": long])
        #expect(refused.status == 422)
        #expect(refused.html.contains("\"why-\(area)\":\"This text has 100,001 characters. The limit is 100,000.\""))
        #expect(try await stage.workbook().judgements[area]?.why.count == 100_000)
    }
}
