import Foundation
import Frameworks
import Rehearsal
import Testing

@Suite("Dump") struct ZDump {
    @Test func dump() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        _ = try await studio.draft(of: "inspection-readiness")
        let p = try await studio.draft(of: "english-and-mathematics")
        try await studio.publish(p.id)
        let d = try await studio.draft()
        let out = URL(fileURLWithPath: "/tmp/fwpages")
        try? FileManager.default.removeItem(at: out)
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        _ = try await priya.save("/frameworks/\(d.id)/draft/\(d.wires[3].id)", ["looks-2": "", "revision-looks-2": "0"])
        let pages = ["list": "/frameworks", "ready": "/frameworks/ready/inspection-readiness", "em": "/frameworks/\(p.id)", "draft": "/frameworks/\(d.id)/draft", "area": "/frameworks/\(d.id)/draft/\(d.wires[1].id)"]
        for (name, path) in pages {
            let seen = try await priya.get(path)
            try seen.html.write(to: out.appendingPathComponent(name + ".html"), atomically: true, encoding: .utf8)
            if name == "list" {
                for m in seen.html.matches(of: /\/assets\/[0-9a-f]+\//).prefix(1) {
                    let base = String(m.output)
                    for file in ["waymark.css", "img/icon.svg"] + ["0","1","2","3","4","5","met","notmet"].map({ "img/bead-\($0).svg" }) {
                        let got = try await priya.get(base + file)
                        let url = out.appendingPathComponent(base + file)
                        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                        try Data(got.bytes).write(to: url)
                    }
                }
            }
        }
        try? FileManager.default.copyItem(at: out.appendingPathComponent("list.html"), to: out.appendingPathComponent("index.html"))
    }
}
