/// A small framework file without a mistake, and the same with something changed.
enum FrameworkFileSample {
    static let text = """
        title: Reading for all
        key: reading-for-all
        version: "1.0"
        purpose: For schools that want every pupil to read.
        words:
          area: [strand, strands]
        scales:
          steps:
            stops: 4
            levels:
              - {name: Begun, short: Begun, tone: plain}
              - {name: Done, short: Done, tone: reached}
          met:
            stops: 1
            levels:
              - {name: Not met, tone: not-met}
              - {name: Met, tone: met}
        areas:
          - key: books
            title: Books
            scale: steps
            applies:
              phases: [primary, special]
              early-years: true
            aligned:
              - {framework: ofsted-2025, area: inclusion}
            guidance: |
              Look at the shelves.

              Then ask a pupil.
            evidence:
              kinds: [voice, data]
              least: 2
              months: 12
              look-for:
                - What pupils say
            levels:
              - level: Begun
                looks-like: There are books.
                statements: []
              - level: Done
                looks-like: Books are read.
                statements:
                  - Every pupil has a book
          - key: voices
            title: Voices
            parts:
              - {key: pupils, title: Pupils, scale: met, levels: [{level: Not met, looks-like: No.}, {level: Met, looks-like: Yes.}]}
              - {key: staff, title: Staff, letter: T, scale: met, levels: [{level: Not met, looks-like: No.}, {level: Met, looks-like: Yes.}]}
        award:
          standard:
            steps: Done
            met: Met
          areas:
            voices/staff: Not met
          blocks: [voices]
          needs: 1
          tiers:
            - {name: Gold, standard: {met: Met}}
          impact-statement: true
          suggest: {best-fit: 1}
          valid-months: 24

        """

    /// The file with a text in it replaced, which must be there.
    static func with(_ old: String, _ new: String) -> [UInt8] {
        precondition(text.contains(old), "the sample has no “\(old)”")
        return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
}
