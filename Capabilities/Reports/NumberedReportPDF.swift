import Foundation
import Typesetting

extension NumberedReport: PrintedDocument {
    static var template: Template { get throws { try Template("numbered.typ", of: .module) } }
}
