import Foundation
import Schools
import Web

/// What was typed or chosen for the look of a trust's documents.
struct TrustForm {
    var colour: String
    var upload: Upload?

    init(_ trust: Trust) { colour = trust.colour?.hex ?? "" }

    init(_ form: Form) {
        colour = form.line("colour")
        upload = form.file("logo")
    }

    /// The colour; nil where the field was left empty, which means the house colours.
    func checkedColour() -> Result<TrustColour?, FormErrors> {
        guard !colour.isEmpty else { return .success(nil) }
        do { return .success(try TrustColour(typed: colour)) } catch {
            return .failure(FormErrors("colour", error.words))
        }
    }

    /// The picture and its content.
    func checkedLogo() throws -> Result<(TrustLogo, Data), FormErrors> {
        guard let upload else { return .failure(FormErrors("logo", "Choose a picture first.")) }
        guard upload.size <= TrustLogo.largest else {
            return .failure(FormErrors("logo", TrustLogo.Refusal.tooLarge(upload.size).words))
        }
        let content = Data(try upload.bytes())
        do { return .success((try TrustLogo(reading: content), content)) } catch {
            return .failure(FormErrors("logo", error.words))
        }
    }
}
