import Foundation

/// Both ends of a socket: ours waits until a deadline and no longer, the other is a process's input and output.
final class Channel: Sendable {
    enum Failure: Error { case late, closed }

    private let ours: Int32

    /// The end that a process is given; to be closed here once the process has it.
    let theirs: FileHandle

    init() throws {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        ours = ends[0]
        theirs = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }

    deinit { close(ours) }

    func send(_ bytes: [UInt8], before deadline: ContinuousClock.Instant) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            try wait(for: POLLOUT, until: deadline)
            let count = bytes[sent...].withUnsafeBytes { rest in
                Glibc.send(ours, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count > 0 { sent += count } else if !isToBeTriedAgain { throw .closed }
        }
    }

    func receive(_ count: Int, before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        var received: [UInt8] = []
        received.reserveCapacity(count)
        while received.count < count {
            received += try some(atMost: count - received.count, before: deadline)
        }
        return received
    }

    /// The bytes up to the next line feed, and without it.
    func receiveLine(before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        var line: [UInt8] = []
        while true {
            let byte = try some(atMost: 1, before: deadline)
            if byte == [UInt8(ascii: "\n")] { return line }
            line += byte
        }
    }

    private func some(atMost count: Int, before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        while true {
            try wait(for: POLLIN, until: deadline)
            var failed = false
            let bytes = [UInt8](unsafeUninitializedCapacity: min(count, 1 << 16)) { buffer, filled in
                let got = recv(ours, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
                failed = got < 0
                filled = max(0, got)
            }
            if !failed, bytes.isEmpty { throw .closed }
            if !bytes.isEmpty { return bytes }
            if !isToBeTriedAgain { throw .closed }
        }
    }

    private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws(Failure) {
        let left = deadline - .now
        guard left > .zero else { throw .late }
        var one = pollfd(fd: ours, events: Int16(event), revents: 0)
        let milliseconds = min(left / .milliseconds(1), 60_000)
        if poll(&one, 1, Int32(milliseconds.rounded(.up))) < 0, errno != EINTR { throw .closed }
    }

    private var isToBeTriedAgain: Bool { errno == EAGAIN || errno == EINTR }
}
