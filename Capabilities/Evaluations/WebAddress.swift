import Foundation
import Web

/// The rule for addresses that people paste as evidence.
package enum WebAddress {
    static let longest = 2_000

    /// The address when it begins with http or https and names a host; otherwise nil.
    package static func checked(_ text: String) -> String? {
        let address = text.trimmed
        guard address.utf8.count <= longest, !address.unicodeScalars.contains(where: isForeign),
            let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.user == nil
        else { return nil }
        return address
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 32 || scalar.value == 127 || scalar == "\\" || scalar.properties.isWhitespace
            || scalar.properties.generalCategory == .format
    }
}
