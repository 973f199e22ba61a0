import Courseware

@testable import TerminalUI

/// The same small page in each of the program's languages and in the scripts that ask most of a terminal.
enum ScriptPages {
  struct Sample {
    let language: String
    let sentence: String
    let options: [String]

    /// The sentence in every place where a page has text.
    var page: Document {
      Document(
        title: options[0], progress: .init(label: "3 / 10", done: 3, total: 10),
        blocks: [
          .paragraph(sentence), .callout(word: options[1], [.paragraph(sentence + " (18) [UN, 3.2]")]),
          .list([[.init(sentence)], [.init(options[1], .strong)]], ordered: true),
          .table(
            header: [[.init(options[0])], [.init(options[1])]], rows: [[[.init("1")], [.init(options[0])]]]),
        ],
        field: ChoiceField(
          label: options[0], options: options.map { .init($0, mark: options[1]) }, selection: .one(nil)
        ).map(Field.choice), hints: SamplePages.footer)
    }

    var words: Phrasebook {
      switch language {
      case "ar": RightToLeft.arabic
      case "ur": RightToLeft.urdu
      default: RightToLeft.words(language: language, digits: "0123456789", [:])
      }
    }
  }

  static let all: [Sample] = [
    Sample(
      language: "en", sentence: "A child is any person under 18. A mistake about age is no defence.",
      options: ["Report today", "Wait for the inquiry"]),
    Sample(
      language: "fr",
      sentence: "Un enfant est toute personne de moins de 18 ans. L'erreur sur l'âge n'est pas une excuse.",
      options: ["Signaler aujourd'hui", "Attendre l'enquête"]),
    Sample(
      language: "es", sentence: "Niño es toda persona menor de 18 años. ¿Qué haría usted primero?",
      options: ["Informar hoy", "Esperar la investigación"]),
    Sample(
      language: "ar", sentence: "الطفل هو كل شخص دون سن 18 سنة، والخطأ في تقدير العمر ليس عذراً.",
      options: ["أبلغ اليوم", "انتظر التحقيق"]),
    Sample(
      language: "ru", sentence: "Ребёнок — это любое лицо младше 18 лет. Ошибка в возрасте не оправдание.",
      options: ["Сообщить сегодня", "Ждать расследования"]),
    Sample(
      language: "zh", sentence: "儿童是指未满18岁的任何人。对年龄判断错误不能作为辩解理由。", options: ["今天报告", "等待调查"]),
    Sample(
      language: "id", sentence: "Anak adalah setiap orang di bawah 18 tahun. Laporkan hari ini.",
      options: ["Laporkan hari ini", "Tunggu penyelidikan"]),
    Sample(
      language: "th", sentence: "เด็กคือบุคคลที่มีอายุต่ำกว่า 18 ปี ความเข้าใจผิดเรื่องอายุไม่ใช่ข้อแก้ตัว",
      options: ["รายงานวันนี้", "รอการสอบสวน"]),
    Sample(
      language: "vi",
      sentence:
        "Trẻ em là mọi người dưới 18 tuổi. Nha\u{302}\u{300}m la\u{302}\u{303}n ve\u{302}\u{300} tuo\u{302}\u{309}i.",
      options: ["Báo cáo hôm nay", "Chờ điều tra"]),
    Sample(
      language: "ne", sentence: "बालबालिका भन्नाले १८ वर्ष मुनिका जुनसुकै व्यक्ति हो। आजै रिपोर्ट गर्नुहोस्।",
      options: ["आजै रिपोर्ट गर्ने", "छानबिन पर्खने"]),
    Sample(
      language: "bn", sentence: "শিশু হলো ১৮ বছরের কম বয়সী যেকোনো ব্যক্তি। ক্ষা কি কো। আজই জানান।",
      options: ["আজই জানান", "তদন্তের অপেক্ষা করুন"]),
    Sample(
      language: "ur", sentence: "بچہ ہر وہ شخص ہے جس کی عمر 18 سال سے کم ہو۔ آج ہی رپورٹ کریں۔",
      options: ["آج ہی رپورٹ کریں", "انتظار کریں"]),
    Sample(
      language: "hi", sentence: "बच्चा 18 वर्ष से कम आयु का कोई भी व्यक्ति है। आज ही रिपोर्ट करें।",
      options: ["आज ही रिपोर्ट करें", "जाँच की प्रतीक्षा करें"]),
    Sample(
      language: "sw", sentence: "Mtoto ni mtu yeyote aliye chini ya miaka 18. Ripoti leo.",
      options: ["Ripoti leo", "Subiri uchunguzi"]),
    Sample(
      language: "ja", sentence: "「子ども」とは18歳未満のすべての人をいう。年齢の誤認は、言い訳にならない。",
      options: ["今日報告する", "調査を待つ"]),
    Sample(
      language: "am", sentence: "ሕፃን ማለት ከ18 ዓመት በታች የሆነ ማንኛውም ሰው ነው። ዛሬ ሪፖርት ያድርጉ፤",
      options: ["ዛሬ ሪፖርት ማድረግ", "ምርመራውን መጠበቅ"]),
    Sample(
      language: "km", sentence: "កុមារគឺជាបុគ្គលទាំងឡាយណាដែលមានអាយុក្រោម ១៨ ឆ្នាំ។ សូមរាយការណ៍ថ្ងៃនេះ។",
      options: ["រាយការណ៍ថ្ងៃនេះ", "រង់ចាំការស៊ើបអង្កេត"]),
    Sample(
      language: "lo", sentence: "ເດັກນ້ອຍແມ່ນບຸກຄົນທີ່ມີອາຍຸຕ່ຳກວ່າ 18 ປີ ກະລຸນາລາຍງານມື້ນີ້",
      options: ["ລາຍງານມື້ນີ້", "ລໍຖ້າການສືບສວນ"]),
    Sample(
      language: "my", sentence: "ကလေးဆိုသည်မှာ အသက် ၁၈ နှစ်အောက် မည်သူမဆိုဖြစ်သည်။ ယနေ့ပင် သတင်းပို့ပါ။",
      options: ["ယနေ့ သတင်းပို့ပါ", "စုံစမ်းမှုကို စောင့်ပါ"]),
    Sample(language: "ko", sentence: "아동은 18세 미만의 모든 사람을 말한다. 오늘 보고하십시오.", options: ["오늘 보고한다", "조사를 기다린다"]),
  ]
}
