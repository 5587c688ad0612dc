import Foundation

/// The stylesheet of this capability.
package enum CostsAssets {
    package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
