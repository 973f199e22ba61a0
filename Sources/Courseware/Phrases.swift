/// One sentence or word that the program says to a trainee. The text stands in `Locales/`, under the raw value;
/// a test holds the catalogues and this list equal.
public enum Phrase: String, CaseIterable, Sendable {
  // The front ends.
  case noticeInformation = "notice-information"
  case noticeWarning = "notice-warning"
  case noticeRight = "notice-right"
  case noticeWrong = "notice-wrong"
  case roleMenu = "role-menu"
  case roleSingleChoice = "role-single-choice"
  case roleMultipleChoice = "role-multiple-choice"
  case roleMatching = "role-matching"
  case roleCategorising = "role-categorising"
  case roleGaps = "role-gaps"
  case roleOrdering = "role-ordering"
  case roleText = "role-text"
  case roleHiddenText = "role-hidden-text"
  case roleShortAnswer = "role-short-answer"
  case roleNumber = "role-number"
  case roleThoughts = "role-thoughts"
  case promptOne = "prompt-one"
  case promptOneOrThis = "prompt-one-or-this"
  case promptMany = "prompt-many"
  case promptPairs = "prompt-pairs"
  case promptOrder = "prompt-order"
  case promptText = "prompt-text"
  case promptTextOrNothing = "prompt-text-or-nothing"
  case promptTextOrThis = "prompt-text-or-this"
  case promptNumber = "prompt-number"
  case promptNumberOf = "prompt-number-of"
  case promptThoughts = "prompt-thoughts"
  case chosen
  case withMark = "with-mark"
  case noPartner = "no-partner"
  case noCategory = "no-category"
  case rightSides = "right-sides"
  case categories
  case nothingInGap = "nothing-in-gap"
  case emptyGap = "empty-gap"
  case filledGap = "filled-gap"
  case gapOptions = "gap-options"
  case progressLine = "progress-line"
  case pickedUp = "picked-up"
  case yourAnswer = "your-answer"
  case yourHiddenAnswer = "your-hidden-answer"
  case faultNothingChosen = "fault-nothing-chosen"
  case faultNothingTyped = "fault-nothing-typed"
  case faultNotUnderstood = "fault-not-understood"
  case faultNoSuchNumber = "fault-no-such-number"
  case faultNoSuchLetter = "fault-no-such-letter"
  case faultNoSuchFilling = "fault-no-such-filling"
  case faultOnlyOne = "fault-only-one"
  case faultRepeated = "fault-repeated"
  case faultNoPartner = "fault-no-partner"
  case faultNoCategory = "fault-no-category"
  case faultEmptyGap = "fault-empty-gap"
  case faultNotInOrder = "fault-not-in-order"
  case faultTooLong = "fault-too-long"
  case faultNotANumber = "fault-not-a-number"
  case frontEndOffer = "front-end-offer"
  case screenPutRight = "screen-put-right"
  case charsetLacking = "charset-lacking"
  case languageNotShown = "language-not-shown"
  case linesNow = "lines-now"
  case linesAgain = "lines-again"
  case linesOnly = "lines-only"
  case hintLines = "hint-lines"
  case hintFullScreen = "hint-full-screen"
  case stillWorking = "still-working"
  case lineTooLong = "line-too-long"
  case lineNotUTF8 = "line-not-utf8"
  case nothingToDo = "nothing-to-do"
  case headingLevel = "heading-level"
  case calloutStart = "callout-start"
  case calloutEnd = "callout-end"
  case listItem = "list-item"
  case listLong = "list-long"
  case listShort = "list-short"
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case readingOrderAdvice = "reading-order-advice"
  case readingOrderFirst = "reading-order-first"
  case readingOrderGoOn = "reading-order-go-on"
  case readingOrderNeither = "reading-order-neither"
  case readingOrderQuestion = "reading-order-question"
  case readingOrderSample = "reading-order-sample"
  case readingOrderSecond = "reading-order-second"
  case readingOrderTitle = "reading-order-title"
  case hintReadingOrder = "hint-reading-order"
  /// Nought to nine, one character each.
  case digits
  case drawing
  case drawingEnd = "drawing-end"
  case figureInWords = "figure-in-words"
  case keysLine = "keys-line"
  case footerKey = "footer-key"
  case keyEnter = "key-enter"
  case keyEscape = "key-escape"
  case keySpace = "key-space"
  case keyArrows = "key-arrows"
  case keyPageDown = "key-page-down"
  case keyPageUp = "key-page-up"
  case doesChoose = "does-choose"
  case doesAnswer = "does-answer"
  case doesOpen = "does-open"
  case doesMatch = "does-match"
  case doesCategorise = "does-categorise"
  case doesFill = "does-fill"
  case doesPickUp = "does-pick-up"
  case doesPutDown = "does-put-down"
  case doesMove = "does-move"
  case doesRepeat = "does-repeat"
  case doesSayPlace = "does-say-place"
  case moreBelow = "more-below"
  case moreAbove = "more-above"
  case tooSmall = "too-small"

  // The screens.
  case languageName = "language-name"
  case languageNotReviewed = "language-not-reviewed"
  case languageTitle = "language-title"
  case languageField = "language-field"
  case welcomeTitle = "welcome-title"
  case centreRegistered = "centre-registered"
  case centreUnregistered = "centre-unregistered"
  case welcomeKept = "welcome-kept"
  case welcomeSeen = "welcome-seen"
  case welcomeField = "welcome-field"
  case welcomeReturning = "welcome-returning"
  case welcomeNew = "welcome-new"
  case welcomeLanguage = "welcome-language"
  case welcomeLeave = "welcome-leave"
  case signInTitle = "sign-in-title"
  case signInNumber = "sign-in-number"
  case signInPIN = "sign-in-pin"
  case signInRefused = "sign-in-refused"
  case enrolTitle = "enrol-title"
  case enrolWhyNumber = "enrol-why-number"
  case enrolWhyName = "enrol-why-name"
  case enrolWhyPrinted = "enrol-why-printed"
  case enrolWhyUnit = "enrol-why-unit"
  case enrolWhyPIN = "enrol-why-pin"
  case enrolNumber = "enrol-number"
  case enrolShape = "enrol-shape"
  case enrolTwoNames = "enrol-two-names"
  case enrolOneName = "enrol-one-name"
  case enrolFamily = "enrol-family"
  case enrolGiven = "enrol-given"
  case enrolName = "enrol-name"
  case enrolPrinted = "enrol-printed"
  case enrolRank = "enrol-rank"
  case enrolUnit = "enrol-unit"
  case enrolCountry = "enrol-country"
  case enrolNoCountry = "enrol-no-country"
  case enrolPIN = "enrol-pin"
  case enrolPINAgain = "enrol-pin-again"
  case enrolPINTooWeak = "enrol-pin-too-weak"
  case enrolPINDiffers = "enrol-pin-differs"
  case enrolNumberTaken = "enrol-number-taken"
  case setUpTitle = "set-up-title"
  case setUpWhyCentre = "set-up-why-centre"
  case setUpWhyUnregistered = "set-up-why-unregistered"
  case setUpWhyCountry = "set-up-why-country"
  case setUpWhyLanguage = "set-up-why-language"
  case setUpWhyContacts = "set-up-why-contacts"
  case setUpWhyZone = "set-up-why-zone"
  case setUpCentre = "set-up-centre"
  case setUpUnregistered = "set-up-unregistered"
  case setUpGoOnUnregistered = "set-up-go-on-unregistered"
  case setUpNameIt = "set-up-name-it"
  case setUpNotACentre = "set-up-not-a-centre"
  case setUpCountry = "set-up-country"
  case setUpLanguage = "set-up-language"
  case setUpContacts = "set-up-contacts"
  case setUpContactTaken = "set-up-contact-taken"
  case setUpZone = "set-up-zone"
  case setUpNotAZone = "set-up-not-a-zone"
  case catalogueTitle = "catalogue-title"
  case catalogueSignedIn = "catalogue-signed-in"
  case catalogueField = "catalogue-field"
  case catalogueEmpty = "catalogue-empty"
  case standingNotBegun = "standing-not-begun"
  case standingReading = "standing-reading"
  case standingFinal = "standing-final"
  case standingFailed = "standing-failed"
  case standingPassed = "standing-passed"
  case standingPassedUntil = "standing-passed-until"
  case standingBroken = "standing-broken"
  case courseField = "course-field"
  case courseRead = "course-read"
  case courseReadOn = "course-read-on"
  case courseReadAgain = "course-read-again"
  case courseFinal = "course-final"
  case courseResumeFinal = "course-resume-final"
  case courseCertificate = "course-certificate"
  case courseRole = "course-role"
  case courseCatalogue = "course-catalogue"
  case courseMinutes = "course-minutes"
  case courseInLanguage = "course-in-language"
  case courseNotReviewed = "course-not-reviewed"
  case courseNotTranslated = "course-not-translated"
  case courseObjectives = "course-objectives"
  case courseStanding = "course-standing"
  case courseTakenAs = "course-taken-as"
  case takingWhy = "taking-why"
  case takingField = "taking-field"
  case takingPersonnel = "taking-personnel"
  case takingManager = "taking-manager"
  case takingCommander = "taking-commander"
  case takingNamePersonnel = "taking-name-personnel"
  case takingNameManager = "taking-name-manager"
  case takingNameCommander = "taking-name-commander"
  case jobWhy = "job-why"
  case jobField = "job-field"
  case jobNotSaid = "job-not-said"
  case jobNone = "job-none"
  case readerProgress = "reader-progress"
  case readerPractice = "reader-practice"
  case readerRating = "reader-rating"
  case readerReflection = "reader-reflection"
  case readerScenario = "reader-scenario"
  case ratingKept = "rating-kept"
  case ratingCounted = "rating-counted"
  case reflectionKept = "reflection-kept"
  case reflectionGone = "reflection-gone"
  case readerTerms = "reader-terms"
  case calloutRule = "callout-rule"
  case calloutWarning = "callout-warning"
  case calloutRemember = "callout-remember"
  case calloutSupport = "callout-support"
  case practiceRight = "practice-right"
  case practiceWrong = "practice-wrong"
  case confidenceAsked = "confidence-asked"
  case confidenceLow = "confidence-low"
  case confidenceMiddle = "confidence-middle"
  case confidenceHigh = "confidence-high"
  case confidenceMark = "confidence-mark"
  case confidenceWhy = "confidence-why"
  case scenarioWay = "scenario-way"
  case scenarioTaken = "scenario-taken"
  case scenarioBest = "scenario-best"
  case scenarioPart = "scenario-part"
  case scenarioNone = "scenario-none"
  case scenarioGood = "scenario-good"
  case scenarioMixed = "scenario-mixed"
  case scenarioBad = "scenario-bad"
  case feedbackYours = "feedback-yours"
  case feedbackKey = "feedback-key"
  case feedbackWhy = "feedback-why"
  case keyTolerance = "key-tolerance"
  case choiceTrue = "choice-true"
  case choiceFalse = "choice-false"
  case fieldSingleChoice = "field-single-choice"
  case fieldMultipleChoice = "field-multiple-choice"
  case fieldTrueFalse = "field-true-false"
  case fieldMatching = "field-matching"
  case fieldOrdering = "field-ordering"
  case fieldCategorising = "field-categorising"
  case fieldGaps = "field-gaps"
  case fieldShortText = "field-short-text"
  case fieldNumber = "field-number"
  case fieldNumberOf = "field-number-of"
  case fieldScenario = "field-scenario"
  case fieldRating = "field-rating"
  case fieldReflection = "field-reflection"
  case fieldConfidence = "field-confidence"
  case rulesTitle = "rules-title"
  case rulesQuestions = "rules-questions"
  case rulesPass = "rules-pass"
  case rulesCritical = "rules-critical"
  case rulesAttempts = "rules-attempts"
  case rulesWait = "rules-wait"
  case rulesNoTime = "rules-no-time"
  case rulesTime = "rules-time"
  case rulesTimeOver = "rules-time-over"
  case rulesSaved = "rules-saved"
  case rulesChange = "rules-change"
  case rulesScenario = "rules-scenario"
  case rulesSpecimen = "rules-specimen"
  case rulesField = "rules-field"
  case rulesBegin = "rules-begin"
  case rulesNotNow = "rules-not-now"
  case finalProgress = "final-progress"
  case finalKept = "final-kept"
  case finalMustWait = "final-must-wait"
  case finalNoneLeft = "final-none-left"
  case timeLeft = "time-left"
  case timeOver = "time-over"
  case timeOverAll = "time-over-all"
  case timeOverOpen = "time-over-open"
  case finalMustPass = "final-must-pass"
  case reviewTitle = "review-title"
  case reviewAllAnswered = "review-all-answered"
  case reviewOpen = "review-open"
  case reviewField = "review-field"
  case reviewAnswered = "review-answered"
  case reviewUnanswered = "review-unanswered"
  case reviewHandIn = "review-hand-in"
  case reviewCannotHandIn = "review-cannot-hand-in"
  case handInTitle = "hand-in-title"
  case handInFinal = "hand-in-final"
  case handInField = "hand-in-field"
  case handInNow = "hand-in-now"
  case handInBack = "hand-in-back"
  case resultTitle = "result-title"
  case resultPassed = "result-passed"
  case resultFailed = "result-failed"
  case resultScore = "result-score"
  case resultDuties = "result-duties"
  case resultByObjective = "result-by-objective"
  case resultObjective = "result-objective"
  case resultReached = "result-reached"
  case resultAll = "result-all"
  case resultPart = "result-part"
  case resultWithheld = "result-withheld"
  case resultPaperFailed = "result-paper-failed"
  case resultAgainNow = "result-again-now"
  case resultToCertificate = "result-to-certificate"
  case resultStudy = "result-study"
  case certificateFile = "certificate-file"
  case certificateNext = "certificate-next"
  case leavingTitle = "leaving-title"
  case leavingSaved = "leaving-saved"
  case leavingField = "leaving-field"
  case leavingYes = "leaving-yes"
  case leavingNo = "leaving-no"
  case helpTitle = "help-title"
  case helpMove = "help-move"
  case helpConfirm = "help-confirm"
  case helpPages = "help-pages"
  case helpBack = "help-back"
  case helpReview = "help-review"
  case helpTime = "help-time"
  case helpContacts = "help-contacts"
  case helpLanguage = "help-language"
  case helpLine = "help-line"
  case helpQuit = "help-quit"
  case contactsTitle = "contacts-title"
  case contactsNoTrace = "contacts-no-trace"
  case contactsNone = "contacts-none"
  case hintHelp = "hint-help"
  case hintContacts = "hint-contacts"
  case hintQuit = "hint-quit"
  case hintChoose = "hint-choose"
  case hintOpen = "hint-open"
  case hintConfirm = "hint-confirm"
  case hintBack = "hint-back"
  case hintSignOut = "hint-sign-out"
  case hintAnswer = "hint-answer"
  case hintThought = "hint-thought"
  case hintAnotherWay = "hint-another-way"
  case hintTime = "hint-time"
  case hintNext = "hint-next"
  case hintSkip = "hint-skip"
  case hintPrevious = "hint-previous"
  case hintCourse = "hint-course"
  case hintNextQuestion = "hint-next-question"
  case hintPreviousQuestion = "hint-previous-question"
  case hintReview = "hint-review"
  case hintCatalogue = "hint-catalogue"
  case faultDiskFull = "fault-disk-full"
  case faultCannotWrite = "fault-cannot-write"
  case faultContinuedElsewhere = "fault-continued-elsewhere"
  case faultCourseUnavailable = "fault-course-unavailable"
  case faultLanguageUnavailable = "fault-language-unavailable"
  case faultNameRefused = "fault-name-refused"
  case faultOther = "fault-other"
  case paperTitle = "paper-title"
  case paperSpecimen = "paper-specimen"
  case paperSpecimenWorth = "paper-specimen-worth"
  case paperName = "paper-name"
  case paperCountry = "paper-country"
  case paperNumber = "paper-number"
  case paperCourse = "paper-course"
  case paperAudience = "paper-audience"
  case paperScore = "paper-score"
  case paperText = "paper-text"
  case paperIssued = "paper-issued"
  case paperExpires = "paper-expires"
  case paperNoExpiry = "paper-no-expiry"
  case paperIssuer = "paper-issuer"
  case paperUnregistered = "paper-unregistered"
  case paperId = "paper-id"
  case paperEdition = "paper-edition"
  case paperKey = "paper-key"
  case paperProof = "paper-proof"
  case paperBearer = "paper-bearer"
  case paperNotUn = "paper-not-un"
  case textSource = "text-source"
  case textReviewed = "text-reviewed"
  case textUnreviewed = "text-unreviewed"
  case audiencePersonnel = "audience-personnel"
  case audienceManager = "audience-manager"
  case audienceCommander = "audience-commander"
}

/// The program's words in one language.
public struct Phrasebook: Sendable {
  /// BCP 47 tag of the language that the words are in.
  public let language: String
  private let texts: [Phrase: String]
  private let forms: [Phrase: [PluralCategory: String]]
  private let category: @Sendable (Int) -> PluralCategory
  /// From nought to nine.
  private var digits: [Character]

  /// Fails when a phrase has no text: a catalogue is whole or it is not used.
  ///
  /// - Parameters:
  ///   - forms: the words of counted phrases, where they depend on the number. Each has the form `other`.
  ///   - category: which form goes with a number in this language.
  public init?(
    language: String, texts: [Phrase: String], forms: [Phrase: [PluralCategory: String]] = [:],
    category: @escaping @Sendable (Int) -> PluralCategory = { _ in .other }
  ) {
    guard Phrase.allCases.allSatisfy({ texts[$0] != nil || forms[$0]?[.other] != nil }) else { return nil }
    self.language = language
    self.texts = texts
    self.forms = forms
    self.category = category
    digits = Self.digits(texts[.digits] ?? "")
  }

  /// The same words with western digits: for papers, which are compared and made again byte by byte.
  public var western: Phrasebook {
    var words = self
    words.digits = Self.westernDigits
    return words
  }

  /// In the digits of the language, as its translator chose them.
  public func number(_ number: Int) -> String { inOwnDigits(String(number)) }

  private func inOwnDigits(_ text: String) -> String {
    guard digits != Self.westernDigits else { return text }
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  private static let westernDigits = Array("0123456789")

  /// Anything but ten digits in their order means the western ones.
  private static func digits(_ text: String) -> [Character] {
    text.map(\.wholeNumberValue) == Array(0...9) ? Array(text) : westernDigits
  }

  /// A whole number, a decimal one, a share, a date or a time, and no name or code with letters in it.
  private static func isNumber(_ text: String) -> Bool {
    text.contains { $0.isASCII && $0.isWholeNumber }
      && text.allSatisfy { $0.isASCII && $0.isWholeNumber || ".,:-/% ".contains($0) }
  }

  /// The phrase with every `{name}` replaced by its value, numbers in the language's digits. A name that no value is
  /// given for stays as it is, visibly.
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(words(of: phrase, values), values)
  }

  /// A phrase's text, got elsewhere, with its values.
  public func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      let value = values.first { $0.key == name }?.value ?? String(rest[open...close])
      result += Self.isNumber(value) ? inOwnDigits(value) : value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// In the form that goes with the number among the values.
  private func words(of phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    if let forms = forms[phrase], let other = forms[.other] {
      let number = values.first { $0.key == phrase.counted }.flatMap { Int($0.value) }
      return number.flatMap { forms[category($0)] } ?? other
    }
    guard let text = texts[phrase] else { preconditionFailure("\(phrase.rawValue) has no text") }
    return text
  }
}

extension Phrasebook: Equatable {
  /// The language decides which form goes with a number.
  public static func == (left: Phrasebook, right: Phrasebook) -> Bool {
    left.language == right.language && left.texts == right.texts && left.forms == right.forms
      && left.digits == right.digits
  }
}
