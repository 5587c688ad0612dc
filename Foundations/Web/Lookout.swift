import Logging
import ServiceLifecycle

/// What is done beside the site, again and again: it looks whether there is something to do, and does it.
package struct Lookout: Sendable {
    private let name: String
    private let pause: Duration
    private let look: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - name: for the log.
    ///   - pause: between two looks.
    ///   - look: does what there is to do; an error is logged, and the next look tries again.
    package init(_ name: String, every pause: Duration, look: @escaping @Sendable () async throws -> Void) {
        (self.name, self.pause, self.look) = (name, pause, look)
    }

    /// Looks until it is told to stop.
    func stand(log: Logger) async {
        while !Task.isCancelled {
            do {
                try await look()
                try await Task.sleep(for: pause)
            } catch is CancellationError {
                return
            } catch {
                log.error("a look failed and is tried again", metadata: ["of": "\(name)", "cause": "\(error)"])
                do { try await Task.sleep(for: pause * 10) } catch { return }
            }
        }
    }
}

/// A lookout as a service that ends with the site.
struct StandingLookout: Service {
    let lookout: Lookout
    let log: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown { await lookout.stand(log: log) }
    }
}
