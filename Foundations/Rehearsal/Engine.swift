import Database
package enum Engine: CaseIterable, Sendable { case sqlite }
