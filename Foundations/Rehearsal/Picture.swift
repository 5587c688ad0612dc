import Foundation

/// Small pictures for tests: a PNG of any size in one colour, and one JPEG.
package enum Picture {
    /// A PNG in which every pixel has the same colour, its rows packed without compression.
    package static func png(_ width: Int, _ height: Int) -> Data {
        let row: [UInt8] = [0] + Array(repeating: [106, 44, 112], count: width).joined()
        let rows = Array(repeating: row, count: height).joined()
        var file = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        file += chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
        file += chunk("IDAT", stored(Array(rows)))
        return file + chunk("IEND", [])
    }

    /// A grey JPEG of 64 by 40 pixels.
    package static let jpeg = Data(base64Encoded: packed) ?? Data()

    private static func chunk(_ kind: String, _ content: [UInt8]) -> Data {
        let body = Array(kind.utf8) + content
        return Data(number(content.count) + body + number(Int(sum(body))))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// Zlib with stored blocks only (RFC 1950 and 1951).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = [0x78, 0x01]
        var at = 0
        repeat {
            let end = min(at + 65_535, bytes.count)
            let size = UInt16(end - at)
            packed.append(end == bytes.count ? 1 : 0)
            for part in [size, ~size] { packed += [UInt8(part & 255), UInt8(part >> 8)] }
            packed += bytes[at..<end]
            at = end
        } while at < bytes.count
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return packed + number(high << 16 | low)
    }

    /// CRC-32 as PNG has it.
    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~sum
    }

    private static let packed = """
        /9j/4AAQSkZJRgABAQEAYABgAAD/2wCDEAAoABwAHgAjAB4AGQAoACMAIQAjAC0AKwAoADAAPABkAEEAPAA3ADcAPAB7AFgAXQBJAGQAkQCA\
        AJkAlgCPAIAAjACKAKAAtADmAMMAoACqANoArQCKAIwAyAERAMsA2gDuAPUBAgEEAQIAmwDBARsBLwEYAPoBLADmAP0BAgD4/9sAQwEoLS08\
        NTx2QUF2+KWMpfj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4/8IAEQgAKABAAwERAAIRAQMRAf/E\
        ABUAAQEAAAAAAAAAAAAAAAAAAAAD/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEAMQAAABmAAAAAAAAAAAAAAAAAAAD//EABQQAQAA\
        AAAAAAAAAAAAAAAAAFD/2gAIAQEAAQUCI//EABQRAQAAAAAAAAAAAAAAAAAAAFD/2gAIAQMBAT8BI//EABQRAQAAAAAAAAAAAAAAAAAAAFD/\
        2gAIAQIBAT8BI//EABQQAQAAAAAAAAAAAAAAAAAAAFD/2gAIAQEABj8CI//EABQQAQAAAAAAAAAAAAAAAAAAAFD/2gAIAQEAAT8hI//aAAwD\
        AQACAAMAAAAQAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAUP/aAAgBAwEBPxAj/8QAFBEBAAAAAAAAAAAAAAAAAAAAUP/a\
        AAgBAgEBPxAj/8QAFBABAAAAAAAAAAAAAAAAAAAAUP/aAAgBAQABPxAj/9k=
        """
}
