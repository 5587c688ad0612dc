import Database
import Dispatch
import Foundation
import Spreadsheets

/// Where the files of bundles lie: each bundle's reports in a folder of its own until they are packed.
struct BundleFiles: Sendable {
    private let folder: URL

    /// - Parameter folder: of all stored files.
    init(folder: String) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true).appending(component: "bundles")
    }

    /// The packed file of a bundle.
    func url(of bundle: ID<ReportBundle>) -> URL { folder.appending(component: "\(bundle).zip") }

    func begin(_ bundle: ID<ReportBundle>) throws {
        try FileManager.default.createDirectory(at: reports(of: bundle), withIntermediateDirectories: true)
    }

    func keep(_ pdf: [UInt8], _ place: Int, of bundle: ID<ReportBundle>) throws {
        try Data(pdf).write(to: report(place, of: bundle), options: .atomic)
    }

    /// Packs the reports under the names they are given, and gives the size of the file in bytes.
    ///
    /// Runs on a thread of its own, because it waits for the disk.
    func zip(_ bundle: ID<ReportBundle>, _ files: [(place: Int, name: String)], made: Instant) async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(with: Result { try self.pack(bundle, files, made: made) })
            }
        }
    }

    private func pack(_ bundle: ID<ReportBundle>, _ files: [(place: Int, name: String)], made: Instant) throws -> Int {
        let target = url(of: bundle)
        let zip = try Zip(to: target, made: made)
        for (place, name) in files { try zip.add(contentsOf: report(place, of: bundle), as: [name]) }
        try zip.close()
        try FileManager.default.removeItem(at: reports(of: bundle))
        return try target.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }

    /// Removes everything of a bundle; what is not there is not missed.
    func remove(_ bundle: ID<ReportBundle>) {
        for place in [url(of: bundle), reports(of: bundle)] { try? FileManager.default.removeItem(at: place) }
    }

    private func reports(of bundle: ID<ReportBundle>) -> URL { folder.appending(component: bundle.text) }

    private func report(_ place: Int, of bundle: ID<ReportBundle>) -> URL {
        reports(of: bundle).appending(component: "\(place).pdf")
    }
}
