import Foundation

/// The rule for texts: UTF-8 or Windows-1252, without control characters that no text has.
enum PlainText {
    /// What Windows-1252 leaves undefined.
    private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    /// Tab, line feed, form feed, carriage return and the end mark of old systems.
    private static let allowed: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D, 0x1A]

    static func isPlain(_ data: Data) -> Bool {
        guard !data.contains(where: { $0 < 0x20 && !allowed.contains($0) }) else { return false }
        return String(data: data, encoding: .utf8) != nil || !data.contains(where: undefined.contains)
    }
}

/// The beginnings by which a browser would take a file for a page or a script.
enum Markup {
    private static let pages = [
        "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "<iframe", "#!",
    ]
    private static let hidden = ["<script", "<html", "<svg", "<?php", "<iframe"]

    /// Whether a text begins as a page, a drawing or a program.
    static func isPage(_ beginning: Data) -> Bool {
        let text = lowercased(beginning)
        return pages.contains { text.hasPrefix($0) } || hidden.contains { text.contains($0) && text.hasPrefix("<") }
    }

    /// Whether the first bytes of a picture hold a page.
    static func isHidden(in beginning: Data) -> Bool {
        let text = lowercased(beginning)
        return hidden.contains { text.contains($0) }
    }

    private static func lowercased(_ data: Data) -> String {
        let text = String(String.UnicodeScalarView(data.map { Unicode.Scalar($0) })).lowercased()
        return String(text.drop { $0.isWhitespace || "ï»¿".contains($0) })
    }
}

/// The rule against zip files that unpack to more than anybody could use.
enum PackedSize {
    private static let most = 1 << 30
    /// Up to here nobody minds how well a file is packed.
    private static let carefree = 32 << 20
    private static let mostTimes = 200

    static func isReasonable(_ directory: ZipDirectory) -> Bool {
        let packed = directory.entries.reduce(0) { $0 + $1.packed }
        let unpacked = directory.entries.reduce(0) { $0 + $1.unpacked }
        return unpacked <= most && (unpacked <= carefree || unpacked / max(packed, 1) <= mostTimes)
    }
}
