import Foundation

/// The stylesheets, scripts and pictures of this capability.
package enum ImprovementAssets {
    package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
