import Database
import Synchronization

/// The latest published versions that were read, kept because they never change; drafts and what is tried are always
/// read anew.
///
/// App makes one and hands it to whoever reads versions often.
package final class FrameworkShelf: Sendable {
    private let longest: Int
    private let kept = Mutex<(versions: [ID<Framework.Version>: Framework.Version], order: [ID<Framework.Version>])>(
        ([:], [])
    )

    /// - Parameter longest: how many versions at most; the oldest goes first.
    package init(longest: Int = 64) { self.longest = longest }

    /// A version that was read before; its stage may have become retired since.
    package func version(_ id: ID<Framework.Version>) -> Framework.Version? { kept.withLock { $0.versions[id] } }

    func keep(_ version: Framework.Version) {
        guard version.stage.isForAll else { return }
        kept.withLock { kept in
            if kept.versions.updateValue(version, forKey: version.id) == nil { kept.order.append(version.id) }
            if kept.order.count > longest { kept.versions[kept.order.removeFirst()] = nil }
        }
    }
}
