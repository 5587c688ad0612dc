import Foundation
import Typesetting

extension CaseDocument: PrintedDocument {
    static var template: Template { get throws { try Template("case.typ", of: .module) } }
}
