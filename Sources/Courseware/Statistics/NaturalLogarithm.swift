/// The natural logarithm, which the standard library leaves to the C library, and this room imports nothing.
///
/// x = m·2^e with m between √½ and √2; ln m = 2 artanh z with z = (m − 1) / (m + 1), |z| < 0.172, so that twelve terms
/// of its series leave less than the last bit. `x` is above 0 and finite.
func naturalLogarithm(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite, "only numbers above zero have a logarithm")
  var exponent = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 2.0.squareRoot() {
    mantissa /= 2
    exponent += 1
  }
  let z = (mantissa - 1) / (mantissa + 1)
  var sum = 0.0
  for term in (0..<12).reversed() { sum = sum * z * z + 1 / Double(2 * term + 1) }
  return exponent * 0.693_147_180_559_945_309_4 + 2 * z * sum
}
