public import Diagnostics
public import SafeXML

extension Explanation {
  /// One page for each code that this program can give, sorted.
  public static let all = (ofXML + ofFiles + ofGrammar + ofCatalogues + ofTranslations + ofChecks)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  private static let ofFiles = [
    folderTooLarge, unexpectedFile, missingFile, manifestDiffers, wrongSignature, damagedPackedEdition, wrongRoot,
    duplicateFile, unusedFile, languageDiffers,
  ]

  private static let ofGrammar = [
    unknownElement, missingElement, duplicateElement, strayText, emptyText, unevenTable, unknownAttribute,
    missingAttribute, wrongValue, duplicateID, pointsInPractice, criticalInPractice, missingPoints, missingSource,
    missingFeedback, numberOfChoices, noCorrectOption, tooManyCorrectOptions, equalSides,
  ]

  private static let ofCatalogues = [unknownPhrase, missingPhrase, placeholders]

  private static let ofTranslations = [
    brokenHash, nestedMark, unknownMark, missingMark, foreignMark, repeatedMark, wrongMark, emptyTarget,
    targetLikeSource, staleTranslation, missingTranslation, unknownUnit, equalTranslations, approvalOutdated,
    approvalWithoutName, unusableTranslation, tableHeading, tableForm,
  ]

  private static let ofChecks = [
    criticalWithoutRule, drawTooLarge, longestOption, optionPosition, repeatedDraw, unaskedObjective, undrawnBank,
    unknownBank, unknownObjective, unknownTerm, unreachableCriticalItem, unsatisfiableObjectives, renamedCourse,
    reusedID, versionNotRaised, needsNewMajor,
  ]
}
