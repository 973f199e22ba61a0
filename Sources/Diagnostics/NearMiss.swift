/// The one known word that an author probably meant, or nil when none is near or two are equally near.
public func nearMiss(of word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars.prefix(65))
  guard letters.count <= 64 else { return nil }
  // A third of the letters: "pgae" is a page, "image" is not.
  let limit = max(1, letters.count / 3)
  let ranked =
    known
    .prefix(mostWordsCompared)
    .map { (word: $0, distance: editDistance(letters, Array($0.lowercased().unicodeScalars))) }
    .filter { $0.distance <= limit && $0.word != word }
    .sorted { $0.distance < $1.distance }
  guard let best = ranked.first else { return nil }
  if ranked.count > 1, ranked[1].distance == best.distance { return nil }
  return best.word
}

/// A file of a hundred thousand ids and as many wrong references must not take minutes.
private let mostWordsCompared = 1000

/// Letters to insert, drop or replace, and neighbours to swap, to make one word of the other.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
      row.append(least)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
