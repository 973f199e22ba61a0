import Diagnostics

/// What is said about one item while its words are at hand; they may be forgotten afterwards.
func itemFaults(of written: WrittenItem, in place: ItemPlace) -> [Diagnostic] {
  itemChecks.flatMap { check in check(written, place) }
}

private let itemChecks: [@Sendable (WrittenItem, ItemPlace) -> [Diagnostic]] = []
