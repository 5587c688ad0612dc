import Foundation

/// What App puts together of this part besides its controllers.
package enum AccountsPart {
    /// The folder of stylesheets, scripts and pictures; the base of the whole look, so it stands first.
    package static var assets: URL { Bundle.module.bundleURL.appendingPathComponent("Assets") }
}
