public import Courseware

/// What the training room asks of the world. Each is done, durably, before the next page is shown.
public enum Effect: Equatable, Sendable {
  case keepCentre(Centre)
  /// Looks the number up and checks the PIN; answers `signedIn` or `refused`.
  case signIn(number: String, pin: String)
  /// Looks whether staff took this number's PIN away; answers `pinAsked`.
  case askPIN(number: String)
  /// A PIN in the place of one that staff took away; answers `signedIn`, or `refused` when there is one already.
  case choosePIN(number: String, pin: String)
  case enrol(Particulars, pin: String)
  case listCourses
  case open(Course.ID)
  /// Goes on reading where the trainee was, or at a step of the reading plan that was looked for; answers `reading`.
  case read(Course.ID, at: String?)
  /// The reading place: kept so that reading goes on there, no evidence of anything.
  case bookmark(Course.ID, place: String)
  case practise(Course.ID, Item.ID, Response)
  /// Counts a point of a scale, and keeps nothing of who chose it.
  case rate(Course.ID, Course.Version, Item.ID, Choice.ID)
  case keepRole(Course.ID, Role)
  /// Draws a form and starts an attempt, or goes on with the one underway.
  case begin(Course.ID)
  /// Answers `kept`, or `graded` when the time was over.
  case answer(Attempt, Item.ID, Response, language: String)
  /// Hands in. `language` is the one that the certificate is written in.
  case submit(Attempt, language: String)
  /// Looks how much time an attempt has left; where it has none, it is handed in as it is. `isAsked`: the trainee wants
  /// to know.
  case checkTime(Attempt, language: String, isAsked: Bool)
  case showCertificate(Course.ID, language: String)
  /// Looks how much of a course can be read in each language, or of all courses; answers `surveyed`.
  case surveyLanguages(of: Course.ID?)
  /// The trainee wants to go on in another language; answers `speaks`.
  case speak(language: String)
  /// Somebody of the staff comes to the seat of a trainee, nil before one has signed in, on a page of this course; the
  /// time of a final stands still.
  case callStaff(Person.ID?, on: Course.ID?)
  /// Records what staff allow, when the passphrase is right; answers `staff`.
  case allow(StaffWish, passphrase: String)
  /// Staff have left the seat; the time of this final goes on.
  case leaveStaff(Attempt.ID?)
  /// Keeps which front end the person works with.
  case keepFrontEnd(FrontEnd)
  /// Looks which one it was last time.
  case recallFrontEnd
}
