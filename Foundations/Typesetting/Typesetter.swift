import Logging

/// Turns templates and data into accessible PDFs, through worker processes that it starts when they are first needed.
package actor Typesetter {
    private let workers: [Worker]
    private var waiting: [Int]

    /// - Parameters:
    ///   - python: The interpreter, by path or by name, in which the package `typst` is installed.
    ///   - workers: How many documents are set at the same time; each worker holds 150 MB or so.
    ///   - patience: How long one document may take before its worker is ended.
    package init(
        python: String = "python3",
        workers: Int = 1,
        patience: Duration = .seconds(20),
        logger: Logger = Logger(label: "typesetting")
    ) {
        self.workers = (0..<max(1, workers)).map { _ in Worker(python: python, patience: patience, logger: logger) }
        self.waiting = Array(repeating: 0, count: max(1, workers))
    }

    /// The document as a PDF/UA-1 file; jobs of one worker are done one after another.
    package func pdf(_ job: Job) async throws(Failure) -> [UInt8] {
        let index = waiting.firstIndex(of: waiting.min() ?? 0) ?? 0
        waiting[index] += 1
        defer { waiting[index] -= 1 }
        return try await workers[index].pdf(job)
    }

    /// Ends the worker processes; a later job starts them again.
    package func stop() async {
        for worker in workers {
            await worker.stop()
        }
    }

    func processes() async -> [Int32] {
        var found: [Int32] = []
        for worker in workers {
            if let process = await worker.processIdentifier { found.append(process) }
        }
        return found
    }
}
