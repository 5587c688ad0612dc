/// A fact about a school and who said it: nobody yet, the register, or an administrator (whom the register never overrules).
package enum Known<Value: Equatable & Sendable>: Equatable, Sendable {
    case notYet
    case fromRegister(Value)
    case byHand(Value)

    package var value: Value? {
        switch self {
        case .notYet: nil
        case .fromRegister(let value), .byHand(let value): value
        }
    }

    package var isByHand: Bool {
        if case .byHand = self { true } else { false }
    }

    /// What is known after the register has spoken; a silent register (nil) takes nothing away.
    package func told(_ value: Value?) -> Known {
        guard let value, !isByHand else { return self }
        return .fromRegister(value)
    }

    /// What is known after an administrator chose a value; choosing what the register said leaves it the register's.
    package func chosen(_ value: Value?) -> Known {
        guard let value else { return .notYet }
        return value == self.value ? self : .byHand(value)
    }
}
