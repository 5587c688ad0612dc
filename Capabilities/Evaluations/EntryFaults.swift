import Database
import Web

extension EvidenceEntry {
    /// What is wrong with it, by the fields title, claim and url.
    package var faults: FormErrors {
        var faults = FormErrors()
        faults.check(title, "title", missing: "Give the evidence a title.", atMost: LongText.line)
        faults.check(claim, "claim")
        if let url, WebAddress.checked(url) == nil {
            faults.add("url", "Give a whole web address, such as https://www.example.org/report.")
        }
        return faults
    }

    /// With what the database cannot keep left out.
    var keepable: EvidenceEntry {
        var entry = self
        entry.title = title.trimmed.keepable
        entry.claim = claim.keepable
        return entry
    }
}

extension FactorEntry {
    /// What is wrong with it, by the fields words and theme.
    package var faults: FormErrors {
        var faults = FormErrors()
        faults.check(words, "words", missing: "Say what helps or gets in the way.", atMost: 1_000)
        faults.check(theme ?? "", "theme", atMost: 60)
        return faults
    }

    var keepable: FactorEntry {
        var entry = self
        entry.words = words.trimmed.keepable
        entry.theme = theme.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed.keepable }
        return entry
    }
}

extension ActionEntry {
    /// What is wrong with it, by the fields title, owner, due_on and success.
    package var faults: FormErrors {
        var faults = FormErrors()
        faults.check(title, "title", missing: "Say what you will do. Begin with a verb.", atMost: LongText.line)
        faults.check(owner.name, "owner", missing: "Say who does it.", atMost: LongText.line)
        if let startsOn, dueOn < startsOn { faults.add("due_on", Action.Refusal.dueBeforeStart.message) }
        faults.check(success, "success")
        return faults
    }

    var keepable: ActionEntry {
        var entry = self
        entry.title = title.trimmed.keepable
        entry.owner = Owner(owner.name.trimmed.keepable, person: owner.person)
        entry.success = success.keepable
        return entry
    }
}

extension Cycle {
    /// Adds what is wrong with a title, under that name.
    static func check(title: String, _ faults: inout FormErrors) {
        faults.check(title, "title", missing: "Give the cycle a title, such as Autumn 2026.", atMost: 100)
    }
}

extension CyclePlan {
    /// What is wrong with it, by the fields title and schools.
    package var faults: FormErrors {
        var faults = FormErrors()
        Cycle.check(title: title, &faults)
        if schools.isEmpty { faults.add("schools", "Choose at least one school.") }
        return faults
    }
}
