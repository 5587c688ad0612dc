import Foundation

/// UTF-8 as what the bytes of names mean, for calls into libraries that ask the thread's locale.
final class UTF8Letters {
    private let locale = newlocale(Int32(1) << LC_CTYPE, "C.UTF-8", nil)

    deinit {
        if let locale { freelocale(locale) }
    }

    func used<Outcome>(_ work: () -> Outcome) -> Outcome {
        let before = uselocale(locale)
        defer { uselocale(before) }
        return work()
    }
}
