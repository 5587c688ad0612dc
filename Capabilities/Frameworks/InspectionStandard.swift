/// What an inspectorate judges schools by: its areas by name and the levels it uses, never its text.
package struct InspectionStandard: Sendable, Hashable {
    /// The name that files and tables use, such as `ofsted-2025`.
    package let key: String
    /// Such as "Ofsted, from November 2025".
    package let title: String
    /// Who inspects, such as "Ofsted".
    package let inspectorate: String
    /// In the inspectorate's order.
    package let areas: [Area]

    /// One thing that is judged, or described where the inspectorate gives no grades.
    package struct Area: Sendable, Hashable {
        package let key: String
        package let title: String
        /// The levels it is given, lowest first; nil where it is described in words alone.
        package let scale: Scale?
        /// Whether only some schools have it, such as those with early years.
        package let isOptional: Bool

        init(_ key: String, _ title: String, _ scale: Scale?, isOptional: Bool = false) {
            self.key = key
            self.title = title
            self.scale = scale
            self.isOptional = isOptional
        }
    }

    package func area(_ key: String) -> Area? { areas.first { $0.key == key } }

    /// The standard of that key; nil for one that is not known here.
    package static func named(_ key: String) -> InspectionStandard? { (all + past).first { $0.key == key } }
}
