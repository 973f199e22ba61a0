public import Diagnostics
import SafeXML

extension Explanation {
  /// One page for each code that this program can give, sorted.
  public static let all = (ofXML + ofFiles + ofGrammar + ofCatalogues + ofTranslations + ofChecks)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  private static let ofFiles = [
    folderTooLarge, unexpectedFile, missingFile, manifestDiffers, wrongSignature, damagedPackedEdition, wrongRoot,
    duplicateFile, unusedFile, languageDiffers, unshowableFigure,
  ]

  private static let ofGrammar = [
    unknownElement, missingElement, duplicateElement, strayText, emptyText, unevenTable, unknownAttribute,
    missingAttribute, wrongValue, duplicateID, pointsInPractice, criticalInPractice, missingPoints, missingSource,
    missingFeedback, numberOfChoices, noCorrectOption, tooManyCorrectOptions, equalSides, unknownCategory, unanswerable,
    unknownScene, scenarioCircle, worthlessScenario,
  ]

  private static let ofCatalogues = [unknownPhrase, missingPhrase, placeholders, pluralForms]

  private static let ofTranslations = [
    brokenHash, nestedMark, unknownMark, missingMark, foreignMark, repeatedMark, wrongMark, emptyTarget,
    targetLikeSource, staleTranslation, missingTranslation, unknownUnit, equalTranslations, approvalOutdated,
    approvalWithoutName, unusableTranslation, tableHeading, tableForm, termRow, termNotFollowed,
  ]

  private static let ofChecks =
    ofNames + ofItems + ofModules + ofCourses + ofEditions
    + [acceptedError, unknownCheck, unusedAcceptance]

  private static let ofEditions = [renamedCourse, reusedID, versionNotRaised, needsNewMajor]

  private static let ofNames = [
    unknownBank, unknownJob, unknownObjective, unknownTerm, unusedJob, unusedTerm, undrawnBank, requiresItself,
    refreshedObjective,
  ]

  private static let ofItems = [
    equalOptions, optionAboutOptions, negatedOption, hiddenNegation, echoedPrompt, equalFeedback, wideTolerance,
    equalAnswers, emptyCategory, unreachablePlace, noGoodEnding, longSentence,
  ]

  private static let ofModules = [
    readingGrade, missingContentWarning, ruleForJob, ruleWithoutSource, figureAlternative, untaughtObjective,
    missingPractice, unpractisedObjective,
  ]

  private static let ofCourses = [
    longestOption, optionPosition, absoluteWords, trueFalseBalance, duplicateQuestion, shortTimeLimit, strictPassMark,
    emptyFinal, untaughtAudience, criticalWithoutRule, drawTooLarge, repeatedDraw, unaskedObjective,
    unreachableCriticalItem, unsatisfiableObjectives,
  ]
}
