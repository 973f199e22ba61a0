import Courseware

@testable import TerminalUI

/// Words and pages that are read from the right, as far as these pages show them; everything else stays English.
enum RightToLeft {
  static let arabic = words(
    language: "ar", digits: "٠١٢٣٤٥٦٧٨٩",
    [
      .keyEnter: "Enter", .keySpace: "مسافة", .keyArrows: "الأسهم", .keyPageDown: "PgDn", .keyPageUp: "PgUp",
      .doesAnswer: "أجب", .doesChoose: "اختر", .doesMove: "تنقل", .doesMatch: "اربط", .noPartner: "لا شيء بعد",
      .doesOpen: "افتح", .moreBelow: "المزيد أدناه ({key})", .moreAbove: "المزيد أعلاه ({key})",
      .withMark: "{text} ({mark})", .rightSides: "الحروف:", .noticeWarning: "تنبيه: {text}",
      .faultNoSuchNumber: "لا يوجد رقم {number}. آخر رقم هو {last}.",
    ])

  static let urdu = words(
    language: "ur", digits: "۰۱۲۳۴۵۶۷۸۹",
    [
      .keyEnter: "Enter", .keySpace: "Space", .keyArrows: "تیر", .doesChoose: "چنیں", .doesMove: "حرکت",
      .doesAnswer: "جواب دیں",
    ])

  static func words(language: String, digits: String, _ own: [Phrase: String]) -> Phrasebook {
    var texts = own
    for phrase in Phrase.allCases where texts[phrase] == nil { texts[phrase] = english(phrase) }
    texts[.digits] = digits
    guard let words = Phrasebook(language: language, texts: texts) else {
      preconditionFailure("every phrase has a text")
    }
    return words
  }

  static let footer: [Document.Hint] = [
    .init(.command(.back), "رجوع"), .init(.command(.help), "مساعدة"), .init(.command(.quit), "احفظ وتوقف"),
  ]

  static let reading = Document(
    title: "ما هو ممنوع دائماً",
    progress: .init(label: "الصفحة ٢ من ٢٠", done: 2, total: 20),
    blocks: [
      .heading(level: 1, "الحد هو 18 سنة، في كل مكان"),
      .paragraph([
        .init("الطفل", .term(SamplePages.childTerm)), .init(" هو كل شخص دون سن 18 سنة. "),
        .init("الخطأ في تقدير العمر ليس عذراً.", .strong), .init(" [ST/SGB/2003/13, 3.2(b)]", .citation),
        .init(" المُحَافَظَةُ عَلَى الكَرَامَةِ وَاجِبٌ عَلَى كُلِّ فَرْدٍ."),
      ]),
      .callout(
        word: "تحذير",
        [
          .paragraph("دفع المال مقابل الجنس ممنوع دائماً (حتى حيث يسمح القانون المحلي)."),
          .list([[.init("المال")], [.init("الغذاء أو المأوى أو العمل")]], ordered: false),
        ]),
      .list([[.init("توقف.")], [.init("أخبر الشخص بما ستفعله بعد ذلك.")]], ordered: true),
      .table(
        header: [[.init("من")], [.init("يبلغ إلى")]],
        rows: [[[.init("الجندي")], [.init("القائد")]], [[.init("المدني (UN)")], [.init("جهة التنسيق")]]]),
      .foreign(
        language: "en",
        [.paragraph("A child is any person under 18. A mistake about age is no defence, wherever it happened.")]),
      .verbatim(["you --> commander", "   \\--> focal point"]),
    ],
    hints: [.init(.enter, "الصفحة التالية")] + footer)

  static let choice = Document(
    title: "تدريب", progress: .init(label: "السؤال ٣ من ١٠", done: 3, total: 10),
    blocks: [.paragraph("ماذا تفعل أولاً؟")],
    field: ChoiceField(
      label: "",
      options: [
        .init("أبلغ جهة التنسيق اليوم"), .init("انتظر التحقيق"),
        .init(
          "اسأل أسرة الفتاة عما حدث، حتى يكون البلاغ كاملاً عند تقديمه، ثم اكتب كل ما سمعته في رسالة إلى القائد"),
        .init("Report to the focal point.", mark: "إجابتك الأخيرة"),
      ], selection: .one(0), focus: 2
    ).map(Field.choice), hints: footer)

  static let matching = Document(
    title: "تدريب", blocks: [.paragraph("من يفعل ماذا؟")],
    field: MatchingField(
      label: "", lefts: [[.init("OIOS")], [.init("فريق السلوك والانضباط")]],
      rights: [[.init("يدرّب وينصح")], [.init("يحقق")]], pairing: [1, nil]
    ).map(Field.matching), hints: footer)

  static func typing(_ text: String) -> Document {
    Document(
      title: "تسجيل الدخول", notice: .init(.warning, "هذا الرقم غير معروف هنا."),
      field: .input(InputField(label: "رقم الخدمة", text: text, limit: 20)), hints: footer)
  }

  static let urduChoice = Document(
    title: "روک تھام", progress: .init(label: "سوال ۳ از ۱۰", done: 3, total: 10),
    blocks: [.paragraph("بچہ ہر وہ شخص ہے جس کی عمر 18 سال سے کم ہو۔ یہ آپ کا فرض ہے کہ آج ہی رپورٹ کریں۔")],
    field: ChoiceField(
      label: "", options: [.init("آج ہی رپورٹ کریں"), .init("انتظار کریں (کل تک)")], selection: .many([0])
    ).map(Field.choice), hints: footer)

  static let all: [(name: String, words: Phrasebook, page: Document)] = [
    ("ar-reading", arabic, reading), ("ar-choice", arabic, choice), ("ar-matching", arabic, matching),
    ("ar-typing-latin", arabic, typing("UG-12")), ("ar-typing-arabic", arabic, typing("سلام")),
    ("ar-typing-nothing", arabic, typing("")), ("ur-choice", urdu, urduChoice),
  ]
}
