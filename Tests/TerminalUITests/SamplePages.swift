import Courseware

@testable import TerminalUI

/// Pages of every kind, as the screens make them.
enum SamplePages {
  static let childTerm: Term.ID = {
    guard let id = Term.ID("child") else { preconditionFailure("it is a name") }
    return id
  }()

  static let footer: [Document.Hint] = [
    .init(.command(.back), "back"), .init(.command(.help), "help"), .init(.command(.contacts), "contacts"),
    .init(.command(.quit), "save and stop"),
  ]

  static let reading = Document(
    title: "What is never allowed",
    progress: .init(label: "Page 2 of 20", done: 2, total: 20),
    blocks: [
      .heading(level: 1, "The line is 18, everywhere"),
      .paragraph([
        .init("A "), .init("child", .term(childTerm)), .init(" is any person under 18. "),
        .init("A mistake about age is no defence.", .strong), .init(" [ST/SGB/2003/13, 3.2(b)]", .citation),
      ]),
      .callout(
        word: "Warning",
        [
          .paragraph("Paying for sex is always forbidden, also where local law allows it."),
          .list([[.init("money")], [.init("food, shelter or work")]], ordered: false),
        ]),
      .list(
        [[.init("Stop.")], [.init("Tell the person what you will do next, and that it is not their fault.")]],
        ordered: true),
      .table(
        header: [[.init("Who")], [.init("Reports to")]],
        rows: [
          [[.init("Soldier")], [.init("Commander or focal point")]], [[.init("Civilian")], [.init("Focal point")]],
        ]),
      .verbatim(["you --> commander", "   \\--> focal point"]),
    ],
    hints: [.init(.enter, "next page"), .init(.command(.previous), "previous page")] + footer)

  static let prompt: [Document.Block] = [
    .paragraph(
      "On night patrol you see a colleague give food to a girl and go into a house with her. What do you do first?")
  ]

  static let options: [ChoiceField.Option] = [
    .init("Report it to the focal point today"), .init("Wait for the inquiry"),
    .init("Ask the girl's family what happened, so that the report is complete when it is made"),
    .init("Nothing", mark: "your last answer"),
  ]

  static func choice(_ selection: ChoiceField.Selection) -> Document {
    Document(
      title: "Practice", progress: .init(label: "Question 3 of 10", done: 3, total: 10), blocks: prompt,
      field: ChoiceField(label: "", options: options, selection: selection).map(Field.choice), hints: footer)
  }

  static let matching = Document(
    title: "Practice", progress: .init(label: "Question 4 of 10", done: 4, total: 10),
    blocks: [.paragraph("Who does what?")],
    field: MatchingField(
      label: "", lefts: [[.init("OIOS")], [.init("Conduct and Discipline Team")]],
      rights: [[.init("trains and advises")], [.init("investigates")], [.init("feeds the troops")]], pairing: [1, nil]
    ).map(Field.matching), hints: footer)

  static let ordering = Document(
    title: "Practice", progress: .init(label: "Question 5 of 10", done: 5, total: 10),
    blocks: [.paragraph("In which order?")],
    field: OrderingField(label: "", entries: [[.init("Report")], [.init("Listen")], [.init("Refer to care")]])
      .map(Field.ordering), hints: footer)

  static let categorising = Document(
    title: "Practice", progress: .init(label: "Question 6 of 10", done: 6, total: 10),
    blocks: [.paragraph("Who does what?")],
    field: MatchingField(
      label: "Give each number the letter of its category", sides: .categories,
      lefts: [[.init("Report a suspicion")], [.init("Question witnesses")], [.init("Speak to nobody else about it")]],
      rights: [[.init("Everyone in the mission")], [.init("Investigators")]], pairing: [0, nil, nil]
    ).map(Field.matching), hints: footer)

  static let gaps = Document(
    title: "Practice", progress: .init(label: "Question 7 of 10", done: 7, total: 10),
    blocks: [.paragraph("Complete the rule.")],
    field: GapField(
      label: "Choose a word for each gap",
      text: [
        .words([.init("Everyone ")]), .gap, .words([.init(" report, and ")]), .gap,
        .words([.init(" may punish who reports in good faith.")]),
      ],
      gaps: [
        [[.init("must")], [.init("may")]], [[.init("no one")], [.init("the commander alone")], [.init("anyone")]],
      ],
      filling: [0, nil]
    ).map(Field.gaps), hints: footer)

  static let number = Document(
    title: "Practice", progress: .init(label: "Question 8 of 10", done: 8, total: 10),
    blocks: [.paragraph("How long did it take?")],
    field: .input(
      InputField(label: "Type the number, in hours", matter: .number(unit: "hours"), text: "2,5", limit: 40)),
    hints: footer)

  static let shortText = Document(
    title: "Practice", progress: .init(label: "Question 9 of 10", done: 9, total: 10),
    blocks: [.paragraph("What is enough to report?")],
    field: .input(InputField(label: "Type the answer", matter: .shortAnswer, text: "A suspicion", limit: 200)),
    hints: footer)

  static let thoughts = Document(
    title: "Practice", progress: .init(label: "Step 9 of 10", done: 9, total: 10),
    blocks: [.paragraph("Whom would you turn to?")],
    field: .input(InputField(label: "Your thoughts", matter: .thoughts, limit: 2000, ifEmpty: "")),
    hints: [.init(.enter, "done")] + footer)

  static let figure = Document(
    title: "The duty to report",
    blocks: [
      .paragraph("Where a report goes:"),
      .figure(
        ["you ---> focal point ---> investigators", "   `---> commander"],
        inWords: "You report to the focal point, who informs the investigators, or to your commander."),
    ],
    hints: [.init(.enter, "next page")] + footer)

  static let menu = Document(
    title: "Courses",
    field: ChoiceField(
      label: "Choose a course",
      options: (1...12).map { .init("Course number \($0)", mark: $0 == 1 ? "done" : nil) }, selection: .menu
    ).map(Field.choice), hints: footer)

  static let signIn = Document(
    title: "Sign in", notice: .init(.warning, "This number is not known here."),
    field: .input(InputField(label: "Service number", text: "UG-12", limit: 20)), hints: footer)

  static let pin = Document(
    title: "Sign in", field: .input(InputField(label: "PIN", text: "1234", secrecy: .hidden, limit: 6)), hints: footer)

  static let thai = Document(
    title: "การป้องกัน", progress: .init(label: "คำถามที่ ๓ จาก ๑๐", done: 3, total: 10),
    blocks: [.paragraph("มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม")],
    field: ChoiceField(label: "", options: [.init("รายงานทันที"), .init("รอน้ำ")], selection: .one(0)).map(Field.choice))

  static let chinese = Document(
    title: "预防性剥削和性虐待", progress: .init(label: "第3题，共10题", done: 3, total: 10),
    blocks: [.paragraph("人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。")],
    field: ChoiceField(label: "", options: [.init("立即报告"), .init("等待")], selection: .many([0])).map(Field.choice))

  static let bengali = Document(
    title: "প্রতিরোধ", blocks: [.paragraph("সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে। ক্ষা কি কো।")],
    field: ChoiceField(label: "", options: [.init("এখনই জানান"), .init("অপেক্ষা করুন")], selection: .one(nil)).map(
      Field.choice))

  static let hostile = Document(
    title: "\u{1B}]0;owned\u{7}", blocks: [.paragraph("a\u{1B}[2Jb\u{202E}c\u{9B}d"), .verbatim(["\u{1B}c\tx"])],
    field: .input(InputField(label: "\u{1B}[H", limit: 4)))

  static let all: [(name: String, page: Document)] = [
    ("reading", reading), ("single", choice(.one(nil))), ("multiple", choice(.many([0, 2]))), ("matching", matching),
    ("ordering", ordering), ("menu", menu), ("sign-in", signIn),
    ("categorising", categorising), ("gaps", gaps), ("number", number), ("short-text", shortText),
    ("thoughts", thoughts), ("figure", figure), ("pin", pin), ("thai", thai), ("chinese", chinese),
    ("bengali", bengali), ("hostile", hostile),
  ]
}
