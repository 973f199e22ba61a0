/// Where the differences between scores come from: people, questions, and the rest (chance, and that some questions are
/// harder for some people). In squares of a 840th of a point, for one question.
///
/// A final draws other questions for other people, so the table of people and questions has holes. The components are
/// found by Henderson's method I for a crossed random model with one observation in a cell (Henderson 1953, Biometrics
/// 9, 226-252; Searle, Casella and McCulloch 1992, chapter 5): each uncorrected sum of squares is set equal to what it
/// is expected to be. With a full table it is the usual analysis of variance.
struct VarianceComponents: Equatable, Sendable {
  let people: Double
  let questions: Double
  let rest: Double
  /// Questions in a form, on average.
  let length: Double

  /// nil when there are too few people or questions to tell.
  init?(_ sums: Sums) {
    let asked = sums.items.filter { $0.asked > 0 }
    let people = Double(sums.attempts)
    let questions = Double(asked.count)
    let all = asked.reduce(0) { $0 + $1.asked }
    guard people > 1, questions > 1, all > people + questions - 1 else { return nil }
    length = all / people

    let squaredLengths =
      sums.forms.reduce(0) { $0 + Double($1.attempts) * Double($1.questions) * Double($1.questions) } / all
    let squaredAsked = asked.reduce(0) { $0 + $1.asked * $1.asked } / all
    let earned = asked.reduce(0) { $0 + $1.earned }
    let mean = earned * earned / all
    let byPeople = sums.forms.reduce(0) { $0 + $1.earnedSquares / Double($1.questions) }
    let byQuestions = asked.reduce(0) { $0 + $1.earned * $1.earned / $1.asked }
    let total = asked.reduce(0) { $0 + $1.earnedSquares }

    let solution = solve(
      [
        [all - squaredLengths, people - squaredAsked, people - 1],
        [questions - squaredLengths, all - squaredAsked, questions - 1],
        [squaredLengths - questions, squaredAsked - people, all - people - questions + 1],
      ],
      [byPeople - mean, byQuestions - mean, total - byPeople - byQuestions + mean])
    guard let solution else { return nil }
    (self.people, self.questions, rest) = (solution[0], solution[1], solution[2])
  }

  /// Cronbach's alpha (1951) of a form as long as the average one: what part of the differences between scores on one
  /// form would come again on another as long and as hard. From the components it is people / (people + rest / length),
  /// which is Hoyt's (1941) way to the same number; with a full table it is alpha to the last digit.
  var alpha: Double? { part(of: rest) }

  /// The same when the other form may also be easier or harder, as drawn forms are: the index of dependability
  /// (Brennan 2001, Generalizability Theory, chapter 2). Never above alpha.
  var dependability: Double? { part(of: rest + max(0, questions)) }

  private func part(of error: Double) -> Double? {
    let all = people + error / length
    return all > 0 ? people / all : nil
  }
}

/// Gaussian elimination with the largest pivot; nil when there is no one solution.
private func solve(_ matrix: [[Double]], _ sums: [Double]) -> [Double]? {
  var rows = zip(matrix, sums).map { $0 + [$1] }
  let size = rows.count
  for column in 0..<size {
    guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      abs(rows[pivot][column]) > 1e-9
    else { return nil }
    rows.swapAt(column, pivot)
    for row in 0..<size where row != column {
      let factor = rows[row][column] / rows[column][column]
      for place in column...size { rows[row][place] -= factor * rows[column][place] }
    }
  }
  return (0..<size).map { rows[$0][size] / rows[$0][$0] }
}
