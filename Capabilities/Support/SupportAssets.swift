import Foundation

/// The stylesheets of this capability.
package enum SupportAssets {
    package static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
