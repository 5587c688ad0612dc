import Foundation
import Typesetting

extension FrameworkBooklet: PrintedDocument {
    package static var template: Template { get throws { try Template("booklet.typ", of: .module) } }
}
