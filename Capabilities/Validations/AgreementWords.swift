import Database
import Web

extension Agreement {
    /// "17 of 20".
    func share(_ count: Int) -> String { "\(count) of \(pairs.count)" }

    /// "0.82"; nil where there is none.
    var kappaWords: String? {
        guard let kappa else { return nil }
        let hundredths = Int((abs(kappa) * 100).rounded())
        let tail = hundredths % 100
        let sign = kappa < 0 && hundredths > 0 ? "−" : ""
        return "\(sign)\(hundredths / 100).\(tail < 10 ? "0" : "")\(tail)"
    }

    /// The cells of a table: how many, on the same level, within one, weighted kappa.
    var cells: HTML {
        let small: HTML = isSmall ? "<br><span class=\"muted small\">\(Self.warning)</span>" : .empty
        return """
            <td class="num" data-th="Compared">\(pairs.count)</td><td class="num" data-th="Same level">\(share(exact))</td>\
            <td class="num" data-th="Within one">\(withinOne.map(share) ?? "Two levels only")</td>\
            <td class="num" data-th="Weighted kappa">\(kappaWords ?? "Not defined")\(small)</td>
            """
    }

    static let warning = "Under \(enough): too few to say much"

    /// The heads of those cells.
    static let heads: HTML = """
        <th scope="col" class="num">Compared</th><th scope="col" class="num">Same level</th>\
        <th scope="col" class="num">Within one level</th><th scope="col" class="num">Weighted kappa</th>
        """

    /// What is compared and how the figures are to be read.
    static let explained: HTML = """
        <details class="more"><summary>What is compared, and how to read it</summary><div class="stack">\
        <p>A validator’s <b>own</b> judgement is where the bead stood when the conversation began, by the day and time that the \
        review names. The <b>agreed</b> one is where it stood when the review was shared. A second validator’s own \
        judgement is the bead of the second review, the agreed one that of the lead validator’s.</p>\
        <p>Levels are compared, not the places inside them, and never levels of different scales. An area is left out where there \
        was no bead before the conversation, where the review names no day for it, or where it was shared without waiting for it. The trust’s decision is about the mark: it \
        moves no bead and is not compared.</p>\
        <p><b>Weighted kappa</b> is 1 where all are the same, 0 where it is as chance would have it, and below 0 where it is less \
        than that; two levels apart weighs four times as much as one (Cohen 1968). It is not defined where both sides said one and the same \
        level throughout.</p></div></details>
        """
}
