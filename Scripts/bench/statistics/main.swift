import Courseware
import Glibc

/// `statistics-bench`: counts 100,000 finals of 40 questions and works out every figure, five times; prints the
/// milliseconds of computing of the quickest time (this thread's, so that other programs do not count), and figures that
/// statistics-peer.c can be held against. The finals come from a generator that it repeats, a hundred at a
/// time, as they come out of a store; making them is not timed.
let attempts = 100_000

func name<Kind>(_ text: String) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { preconditionFailure("\(text) is no name") }
  return name
}

/// Steele, Lea and Flood's SplitMix64.
struct Chance {
  var state: UInt64 = 42
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func milliseconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
  return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1e6
}

let options = ["a", "b", "c", "d"].map { Choice(id: name($0), text: []) }
let questions = (0..<40).map { number -> Item in
  guard let kind = SingleChoice(options: options, key: name("a")) else { preconditionFailure("four options") }
  return Item(
    id: name("q\(number)"), objective: name("o"), points: 1, critical: false, audience: nil, prompt: Prose([]),
    kind: .singleChoice(kind), explanation: Prose([]))
}
let sayings = options.map { [Saying($0.id.text, isRight: $0.id.text == "a")] }
let countries = ["KEN", "NPL", "RWA", "URY", "BGD", "IND", "GHA", "SEN"]

func final(_ attempt: Int, by chance: inout Chance, in items: inout CountedItems) -> CountedAttempt {
  // Abler people are right more often; so many of 1024.
  let ability = chance.next() % 512
  var final = CountedAttempt(
    language: attempt % 3 == 0 ? "fr" : "en", country: countries[attempt % 8], isFirst: true, passed: ability > 256)
  for question in questions {
    let draw = chance.next()
    let isRight = draw % 1024 < 400 + ability
    let option = isRight ? 0 : 1 + Int(draw >> 32 & 0xFFFF) % 3
    final.add(
      question, earned: Points(isRight ? 1 : 0), milliseconds: Int(draw >> 48), sayings: sayings[option], in: &items)
  }
  return final
}

var best = Double.infinity
var found: Figures?
for _ in 0..<5 {
  var counts = Counts(course: name("bench"), major: 1, sourceLanguage: "en", attempts: .first, passPercent: 80)
  var chance = Chance()
  var computing = 0.0
  for first in stride(from: 0, to: attempts, by: 100) {
    let finals = (first..<first + 100).map { final($0, by: &chance, in: &counts.items) }
    let start = milliseconds()
    for final in finals { counts.add(final) }
    computing += milliseconds() - start
  }
  let start = milliseconds()
  found = Figures(of: counts)
  best = min(best, computing + milliseconds() - start)
}
guard let found, let final = found.assessment, let first = found.items.first(where: { $0.id.text == "q0" }) else {
  preconditionFailure("there are finals")
}
print(best, final.mean, final.alpha ?? 0, first.facility ?? 0, first.discrimination ?? 0)
