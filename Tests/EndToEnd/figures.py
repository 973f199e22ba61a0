"""Every figure of `conduct course stats`, computed a second time with numpy and pandas, from one row an answer.

Columns: attempt, language, country, passed (of the attempt); item, units (840ths of a point that were earned), points,
milliseconds, sayings (what the answer says, part by part).
"""

import numpy
import pandas

UNIT = 840
EDGES = [0, 2, 4, 6, 8, 10, 12, 15, 18, 21, 25, 30, 35, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600, numpy.inf]
LEAST = 30


def with_scores(answers):
    """Beside each answer: the attempt's score, and the score on its other questions, in hundredths of a percent."""
    answers = answers.copy()
    answers["possible"] = answers.points * UNIT
    whole = answers.groupby("attempt")[["units", "possible"]].transform("sum")
    answers["score"] = whole.units * 10_000 // whole.possible
    answers["rest"] = (whole.units - answers.units) * 10_000 // (whole.possible - answers.possible)
    return answers


def assessment(answers, pass_percent):
    answers = with_scores(answers)
    attempts = answers.groupby("attempt").agg(score=("score", "first"), passed=("passed", "first"))
    weights = (answers.groupby("attempt").possible.sum() ** 2).sum() / (answers.possible.astype(float) ** 2).sum()
    cut = pass_percent / 100
    people, questions, rest, length = components(answers)
    return {
        "attempts": len(attempts), "passed": int(attempts.passed.sum()), "mean": attempts.score.mean() / 100,
        "spread": attempts.score.std(ddof=1) / 100, "alpha": people / (people + rest / length),
        "dependability": people / (people + (rest + max(0, questions)) / length),
        "standard_error_at_pass_mark": 100 * numpy.sqrt(cut * (1 - cut) / (weights - 1))}


def classical_alpha(table):
    """Cronbach's own formula; a row for each person, a column for each question, no holes."""
    count = table.shape[1]
    return count / (count - 1) * (1 - table.var(ddof=1).sum() / table.sum(axis=1).var(ddof=1))


def components(answers):
    """Variance components by Henderson's method I, with each expectation found from the design itself: the factor of a
    component in a sum of squares y'Py is the trace of Z'PZ."""
    y = answers.units.to_numpy(float)
    effects = [pandas.get_dummies(answers[name]).to_numpy(float) for name in ("attempt", "item")]
    projections = [numpy.ones((len(y), 1)), *effects]

    def squares(z):
        """y'Py, and its expectation's factors for the mean, people, questions and the rest."""
        within = z / numpy.sqrt(z.sum(axis=0))
        factors = [((within.T @ other) ** 2).sum() for other in effects]
        return [(within.T @ y) @ (within.T @ y), float(len(y)), *factors, float(z.shape[1])]

    rows = [squares(z) for z in projections] + [[y @ y, float(len(y)), float(len(y)), float(len(y)), float(len(y))]]
    table = numpy.array(rows)
    solution = numpy.linalg.solve(table[:, 1:], table[:, 0])
    return solution[1], solution[2], solution[3], len(y) / answers.attempt.nunique()


def thirds(answers):
    """The highest band of the weakest third, and the lowest of the strongest; None where they meet."""
    bands = numpy.sort(with_scores(answers).groupby("attempt").score.first().to_numpy() // 100)
    third = int(numpy.ceil(len(bands) / 3))
    lowest, highest = bands[third - 1], bands[-third]
    return (lowest, highest) if lowest < highest else None


def item(answers, id):
    """One question among all."""
    scored = with_scores(answers)
    own = scored[scored["item"] == id]
    varies = own.units.nunique() > 1 and own.rest.nunique() > 1
    discrimination = float(numpy.corrcoef(own.units, own.rest)[0, 1]) if varies else numpy.nan
    found = thirds(answers)
    bands = own.score // 100
    groups = {"share": own}
    if found is not None:
        groups |= {"lower_third": own[bands <= found[0]], "upper_third": own[bands >= found[1]]}
    said = {
        saying: {name: group.sayings.map(lambda all: saying in all).mean() for name, group in groups.items()}
        for saying in sorted(set(own.sayings.explode()))}
    return {
        "asked": len(own), "exposure": len(own) / answers.attempt.nunique(),
        "facility": own.units.sum() / own.possible.sum(), "discrimination": discrimination,
        "median_seconds": median(own.milliseconds), "answers": said}


def median(milliseconds):
    counts, _ = numpy.histogram(milliseconds // 1000, bins=EDGES)
    below = counts.cumsum() - counts
    half = counts.sum() / 2
    band = next(band for band in range(len(counts)) if counts[band] and below[band] + counts[band] >= half)
    if EDGES[band + 1] == numpy.inf:
        return float(EDGES[band])
    return EDGES[band] + (half - below[band]) / counts[band] * (EDGES[band + 1] - EDGES[band])


def mantel_haenszel(answers, id, first, second):
    """None where one of the languages has too few answers."""
    scored = with_scores(answers)
    own = scored[scored["item"] == id]
    right = own.units == own.possible
    step = own.score // 100 // 5
    if min((own.language == first).sum(), (own.language == second).sum()) < LEAST:
        return None
    table = numpy.array([
        [(here & (own.language == language) & (right == truth)).sum() for language in (first, second) for truth in (True, False)]
        for here in (step == each for each in sorted(set(step)))], dtype=float)
    a, b, c, d = table.T
    n = table.sum(axis=1)
    r, s, p, q = a * d / n, b * c / n, (a + d) / n, (b + c) / n
    ratio = r.sum() / s.sum()
    error = numpy.sqrt(
        (p * r).sum() / (2 * r.sum() ** 2) + (p * s + q * r).sum() / (2 * r.sum() * s.sum())
        + (q * s).sum() / (2 * s.sum() ** 2))
    several = n > 1
    variance = ((a + b) * (c + d) * (a + c) * (b + d))[several] / (n * n * (n - 1))[several]
    distance = abs((a - (a + b) * (a + c) / n)[several].sum())
    return {
        "odds_ratio": ratio, "delta": -2.35 * numpy.log(ratio), "standard_error": 2.35 * error,
        "chi_square": max(0, distance - 0.5) ** 2 / variance.sum()}
