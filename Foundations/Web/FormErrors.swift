/// What is wrong with a form: one message a field, in the order of the page.
package struct FormErrors: Error, Sendable, Equatable {
    package private(set) var all: [Fault] = []

    package init() {}

    package init(_ field: String, _ message: String) { add(field, message) }

    /// One message and the field that it stands beside.
    package struct Fault: Sendable, Equatable {
        package let field: String
        package let message: String
    }

    package var isEmpty: Bool { all.isEmpty }

    /// Adds a message; the first one of a field stays.
    package mutating func add(_ field: String, _ message: String) {
        guard self[field] == nil else { return }
        all.append(Fault(field: field, message: message))
    }

    package subscript(field: String) -> String? { all.first { $0.field == field }?.message }

    /// The value where nothing was wrong.
    package func orElse<Value>(_ value: @autoclosure () -> Value?) -> Result<Value, FormErrors> {
        guard isEmpty, let value = value() else { return .failure(self) }
        return .success(value)
    }
}
