public import Courseware

/// The program's own words in one language, as a file of `Locales/` holds them.
public struct Catalogue: Sendable, Equatable {
  public let phrasebook: Phrasebook
  /// How far a reader may trust the words: reviewed when somebody signed for every unit.
  public let state: TextState

  init(phrasebook: Phrasebook, state: TextState) {
    self.phrasebook = phrasebook
    self.state = state
  }
}
