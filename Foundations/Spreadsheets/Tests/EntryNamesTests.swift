import Spreadsheets
import Testing

@Suite("Names in an archive")
struct EntryNamesTests {
    @Test("are cleaned of what some system would not take")
    func cleaned() {
        let pairs: KeyValuePairs = [
            "plan.docx": "plan.docx", "../../etc/passwd": "_.._etc_passwd", "a/b\\c:d": "a_b_c_d", "": "unnamed",
            " . ": "unnamed", "..": "unnamed", ".hidden": "hidden", "dots...": "dots", "con.txt": "_con.txt",
            "COM7": "_COM7", "console.txt": "console.txt", "two\nlines": "two lines", "e\u{301}t\u{E9}.pdf": "été.pdf",
            "evil\u{202E}fdp.exe": "evilfdp.exe", "what?.pdf": "what_.pdf",
        ]
        for (name, clean) in pairs { #expect(EntryNames.cleaned(name) == clean, "\(name)") }
    }

    @Test("keep their ending when they are cut")
    func cut() {
        let name = EntryNames.cleaned(String(repeating: "ŷ", count: 300) + ".docx")
        #expect(name.hasSuffix("ŷ.docx") && name.count <= 120 && name.utf8.count <= 210)
    }

    @Test("get a number before their ending when they come twice, in any case of letters")
    func twice() {
        var names = EntryNames()
        let given = ["plan.pdf", "Plan.PDF", "plan.pdf", "plan (2).pdf", "plan"].map { names.name(for: ["files", $0]) }
        #expect(
            given == [
                "files/plan.pdf", "files/Plan (2).PDF", "files/plan (3).pdf", "files/plan (2) (2).pdf", "files/plan",
            ]
        )
        #expect(names.name(for: ["other", "plan.pdf"]) == "other/plan.pdf")
    }
}
