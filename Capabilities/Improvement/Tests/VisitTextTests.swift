import Database
import Testing

@testable import Improvement

@Suite("A text of a visit")
struct VisitTextTests {
    static let written = VisitText(words: "Books show it", revision: 3, by: "Helen Marsh", at: .now)

    @Test("is kept when its writer had read what stands")
    func keeps() {
        #expect(VisitText.change(of: nil, to: "Books show it", seen: 0) == .new(revision: 1))
        #expect(VisitText.change(of: Self.written, to: "Pupils say it", seen: 3) == .new(revision: 4))
    }

    @Test("meets another change that its writer had not read")
    func meets() {
        #expect(VisitText.change(of: Self.written, to: "Pupils say it", seen: 2) == .conflict(Self.written))
    }

    @Test("stays when the same is said again, whatever its writer had read")
    func stays() {
        #expect(VisitText.change(of: Self.written, to: "Books show it", seen: 1) == .same(revision: 3))
        #expect(VisitText.change(of: nil, to: "", seen: 0) == .same(revision: 0))
    }

    @Test("has a point on every line that says something")
    func points() {
        let text = VisitText(words: " One\n\n  \nTwo  ", revision: 1, by: "Helen Marsh", at: .now)
        #expect(text.points == ["One", "Two"])
    }
}
