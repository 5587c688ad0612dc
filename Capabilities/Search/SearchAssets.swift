import Foundation

/// The stylesheets, scripts and pictures of this capability.
package enum SearchAssets {
    package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
