import Foundation
import Typesetting

extension VisitReport: PrintedDocument {
    package static var template: Template { get throws { try Template("visit.typ", of: .module) } }
}
