import Foundation
import Typesetting

extension CertificateDocument: PrintedDocument {
    package static var template: Template { get throws { try Template("certificate.typ", of: .module) } }
}
