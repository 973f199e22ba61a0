/// One page of the program, as meaning and not as cells: both front ends show it, each in its own way.
///
/// How a page lives. The model is the only state a screen has, and `Dialogue.update` is its only writer.
/// 1. `Dialogue.document` makes a `Document` of the model; the model holds the `Field` with the trainee's draft in it.
/// 2. A front end turns what the trainee does into an `Input`. Keys and typed lines go to a copy of the field first;
///    when the draft has changed, the front end sends `.drafted(field)`, and the screen only stores it in its model.
///    When the draft was given as the answer, `.answered(_)` follows. Screens never see a key or a line.
/// 3. An answer that cannot be one (empty, out of range) never reaches a screen: the front end says why and asks again.
/// 4. Effects are performed before the next page is shown, so what is shown as kept has been kept.
///
/// Text may come from anywhere: the front ends let no control or bidi character of it reach the terminal.
public struct Document: Equatable, Sendable {
  /// Which page it is, whatever language it is in: the reader's place on it outlives a change of the language. nil where
  /// its words alone say which page it is.
  public var key: String?
  /// How many pages it covers. Who comes back to one of them finds it as it was left.
  public var depth = 0
  public var title: String
  public var progress: Progress?
  /// What just happened, or what is wrong.
  public var notice: Notice?
  public var blocks: [Block]
  public var field: Field?
  /// What the keys do now. Only letters announced here reach a screen as `.letter`.
  public var hints: [Hint]
  /// What else can be asked for here. The help page names it; the foot of the page has no room for it.
  public var further: [Hint]

  public init(
    key: String? = nil, title: String, progress: Progress? = nil, notice: Notice? = nil, blocks: [Block] = [],
    field: Field? = nil,
    hints: [Hint] = [], further: [Hint] = []
  ) {
    self.key = key
    self.title = title
    self.progress = progress
    self.notice = notice
    self.blocks = blocks
    self.field = field
    self.hints = hints
    self.further = further
  }

  /// How far the trainee is.
  public struct Progress: Equatable, Sendable {
    /// In words: "Question 3 of 10".
    public let label: String
    public let done: Int
    public let total: Int

    public init(label: String, done: Int, total: Int) {
      precondition((0...max(total, 0)).contains(done), "no more is done than there is to do")
      self.label = label
      self.done = done
      self.total = total
    }
  }

  /// The front ends say the kind in words before the text ("Warning: "), so the text does not.
  public struct Notice: Equatable, Sendable {
    public enum Kind: Equatable, Sendable { case information, warning, right, wrong }
    public let kind: Kind
    public let text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }
}
