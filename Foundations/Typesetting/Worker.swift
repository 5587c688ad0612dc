import Foundation
import Logging

/// One worker process and the thread that waits for it; nothing of it runs on the cooperative pool.
actor Worker {
    /// What a worker may know of our surroundings; passwords among the settings are none of its business.
    private static let passedOn: Set = ["PATH", "HOME", "TMPDIR"]
    private static let patienceAtStart = Duration.seconds(30)

    private let python: String
    private let patience: Duration
    private let logger: Logger
    private let desk = Desk("typesetting")
    private var running: Running?

    private struct Running {
        let process: Process
        let channel: Channel
    }

    init(python: String, patience: Duration, logger: Logger) {
        self.python = python
        self.patience = patience
        self.logger = logger
    }

    deinit {
        if let running, running.process.isRunning { kill(running.process.processIdentifier, SIGKILL) }
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { desk.asUnownedSerialExecutor() }

    var processIdentifier: Int32? { running?.process.processIdentifier }

    /// A worker that died since the last document is replaced; one that dies of this document is not tried again.
    func pdf(_ job: Typesetter.Job) throws(Typesetter.Failure) -> [UInt8] {
        let wasRunning = running != nil
        do throws(Typesetter.Failure) {
            return try attempt(job)
        } catch {
            guard error == .ended, wasRunning else { throw error }
            return try attempt(job)
        }
    }

    func stop() {
        if let running, running.process.isRunning { kill(running.process.processIdentifier, SIGKILL) }
        running = nil
    }

    private func attempt(_ job: Typesetter.Job) throws(Typesetter.Failure) -> [UInt8] {
        let channel = if let running { running.channel } else { try start(before: .now + Self.patienceAtStart) }
        let deadline = ContinuousClock.now + patience
        let reply: Reply
        do throws(Channel.Failure) {
            try channel.send(job.line, before: deadline)
            reply = try Reply(from: channel, before: deadline)
        } catch {
            stop()
            logger.warning("a typesetting worker was given up", metadata: ["reason": "\(error)"])
            throw error == .late ? .tookTooLong(patience) : .ended
        }
        guard let pdf = reply.pdf else { throw reply.refusal }
        if let missing = reply.head.missing, !missing.isEmpty {
            logger.warning("no font shows these characters", metadata: ["characters": "\(missing)"])
        }
        return pdf
    }

    private func start(before deadline: ContinuousClock.Instant) throws(Typesetter.Failure) -> Channel {
        let channel: Channel
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, Template.asset("worker.py").path]
        process.environment = ProcessInfo.processInfo.environment.filter { Self.passedOn.contains($0.key) }
        do {
            channel = try Channel()
            process.standardInput = channel.theirs
            process.standardOutput = channel.theirs
            try process.run()
            try channel.theirs.close()
        } catch {
            throw .notAvailable("\(python) could not be started: \(error)")
        }
        running = Running(process: process, channel: channel)
        let greeting: Reply
        do throws(Channel.Failure) {
            greeting = try Reply(from: channel, before: deadline)
        } catch {
            stop()
            throw .notAvailable("\(python) did not start as it should; is Python 3.9 or later installed?")
        }
        guard let version = greeting.head.ready else {
            stop()
            throw .notAvailable(greeting.head.refused ?? "the worker gave no reason")
        }
        logger.debug("a typesetting worker is ready", metadata: ["typst": "\(version)"])
        return channel
    }
}
