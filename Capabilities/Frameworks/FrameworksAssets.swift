import Foundation

/// The stylesheets, scripts and pictures of this capability.
package enum FrameworksAssets {
    package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
