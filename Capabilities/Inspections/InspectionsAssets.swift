import Foundation

/// The stylesheet of this capability.
package enum InspectionsAssets {
    package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
