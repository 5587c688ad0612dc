/// What a register or an administrator can say about a school; nil where nobody has said it.
package struct SchoolFacts: Equatable, Sendable {
    package var name: String
    package var ages: AgeRange?
    package var kind: String?
    package var town: String?
    package var postcode: String?
    package var authority: String?
    package var place: GridReference?
    package var pupils: Int?

    package init(
        name: String,
        ages: AgeRange? = nil,
        kind: String? = nil,
        town: String? = nil,
        postcode: String? = nil,
        authority: String? = nil,
        place: GridReference? = nil,
        pupils: Int? = nil
    ) {
        self.name = name
        self.ages = ages
        self.kind = kind
        self.town = town
        self.postcode = postcode
        self.authority = authority
        self.place = place
        self.pupils = pupils
    }

    /// These facts after the register has spoken; where it is silent, what was known stays.
    package func told(_ register: SchoolFacts) -> SchoolFacts {
        SchoolFacts(
            name: register.name,
            ages: register.ages ?? ages,
            kind: register.kind ?? kind,
            town: register.town ?? town,
            postcode: register.postcode ?? postcode,
            authority: register.authority ?? authority,
            place: register.place ?? place,
            pupils: register.pupils ?? pupils
        )
    }
}
