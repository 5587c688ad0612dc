import Foundation
import Typesetting

extension ReportDocument: PrintedDocument {
    package static var template: Template { get throws { try Template("report.typ", of: .module) } }
}
