public import Courseware

/// What came of an effect.
public enum Reply: Equatable, Sendable {
  /// The words are those of the centre's own language; nil where they cannot be used.
  case centreKept(Centre, Phrasebook?)
  case signedIn(Trainee, underway: Visit?)
  /// The number and the PIN do not belong together. The trainee has waited `seconds` already.
  case refused(seconds: Int)
  /// `isGone`: staff took the PIN of the number away, and a new one is to be chosen.
  case pinAsked(isGone: Bool)
  case numberTaken
  case courses([Offer])
  case opened(Visit)
  case reading(Visit)
  case practised(Item.ID, Response)
  case rated(Item.ID)
  case timeLeft(milliseconds: Int, isAsked: Bool)
  case underway(Visit, Attempt)
  case kept(Attempt)
  case graded(Visit, FinalResult)
  case certificate(Visit, Paper)
  case bookmarked
  /// The languages that can be chosen, and what there is to read in each.
  case surveyed([Tongue])
  /// The words of the language that was asked for, and the text of the open course in it; nil when none is open.
  case speaks(Phrasebook, CourseText?)
  case staffCalled(StaffCall)
  case staff(StaffAnswer)
  case staffLeft(Attempt.ID?)
  /// What is remembered; nil when nothing is, or when there is nothing to tell.
  case frontEnd(FrontEnd?)
  case failed(Fault)
}
