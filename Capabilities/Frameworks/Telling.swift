/// Words that tell two levels apart: how many, how often, how surely, and what somebody does.
enum Telling {
    /// Whether a change of this word changes what is said.
    static func isTelling(_ word: String) -> Bool {
        let plain = word.lowercased()
        if plain.contains(where: \.isNumber) || amounts.contains(plain) { return true }
        return stems(of: plain).contains(where: verbs.contains)
    }

    /// The word as it is written and without the endings of verbs: checks, checked, checking, applies, planned.
    private static func stems(of word: String) -> [String] {
        var stems = [word]
        for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) && word.count > ending.count + 1 {
            let stem = String(word.dropLast(ending.count))
            stems += [stem, stem + "e"]
            if let last = stem.last, !"aeiou".contains(last), stem.dropLast().last == last {
                stems.append(String(stem.dropLast()))
            }
            if stem.hasSuffix("i") { stems.append(stem.dropLast() + "y") }
        }
        return stems
    }

    private static let amounts = Set(
        """
        all almost always any both each either enough entirely every everybody everyone everywhere few fewer \
        fewest first frequently full fully half hardly inconsistently consistently consistent inconsistent \
        largely last least less little lot majority many mainly minority more most mostly much nearly neither \
        never no nobody none nor not nothing occasional occasionally often once one only partly quickly quick \
        rare rarely regular regularly seldom several some someone sometimes soon sooner still together too twice \
        two three four five six seven eight nine ten unless until usually usual very well weekly termly yearly \
        daily whole widely without yet
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    private static let verbs = Set(
        """
        achieve act adapt add adjust agree aim allow analyse answer apply arrange ask assess attend avoid be \
        become begin am are is was were been being begun began believe belong benefit build built bring brought \
        can cannot could care catch caught challenge change check choose chosen close collect come came compare \
        complete connect consider contribute control cover create deal decide deepen deliver depend describe \
        design develop differ discuss do does did done draw drive drop embed embody enable encourage engage \
        enjoy ensure establish evaluate exceed expect explain explore extend fail fall fell feel find found fit \
        fix focus follow gain gather get give given go grow guide had happen has have hear help hold held hope \
        identify ignore improve include increase inform inspire invite involve keep kept know known lack lead \
        led learn learnt leave left let like link listen live look lose lost make made manage may match measure \
        meet met might miss monitor move must narrow need note notice offer open own participate pay plan play \
        practise prepare prevent progress promote protect provide put question raise reach read receive \
        recognise record reduce reflect refine rely remain remove repeat replace report require respect respond \
        rest result review revisit rise sample say said secure see seen seek seem set settle shape share shall \
        should show shown solve speak spread stand start stay stop strengthen struggle study succeed suggest \
        support sustain take taken talk target teach taught tell test think thrive train transform trust try \
        understand understood use value visit want watch will win work would write written
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
