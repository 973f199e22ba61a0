/// How a booklet looks: made for black and white on A4, readable on a screen, and in need of nothing from outside.
public struct Stylesheet: Equatable, Sendable {
  /// Stands at the head of every page.
  let heading: String

  var text: String {
    """

    @page { size: A4; margin: 22mm 20mm 20mm;
      @top-center { content: "\(Self.escaped(heading))"; font: 9pt sans-serif; }
      @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
    body { font: 11pt/1.4 "Noto Serif", "DejaVu Serif", serif; color: #000; background: #fff; max-width: 46em;
      margin: 0 auto; padding: 0 1em; }
    @media print { body { max-width: none; margin: 0; padding: 0 1mm; } }
    h1, h2, h3, h4, th, .about, .mark, .tag { font-family: "Noto Sans", "DejaVu Sans", sans-serif; }
    h1 { font-size: 22pt; line-height: 1.2; margin: 30mm 0 10mm; }
    h2 { font-size: 16pt; border-bottom: 1.5pt solid #000; margin: 2em 0 .8em; break-after: avoid; }
    .chapter { break-before: page; margin-top: 0; }
    h3 { font-size: 12.5pt; margin: 1.6em 0 .5em; break-after: avoid; }
    h4 { font-size: 11pt; margin: 0 0 .3em; break-after: avoid; }
    p, ul, ol, dl { margin: .5em 0; }
    ul, ol { padding: 0 2em; }
    li { margin: .2em 0; }
    .letters { list-style-type: upper-alpha; }
    table { border-collapse: collapse; width: 100%; margin: .7em 0; }
    th, td { border: .5pt solid #000; padding: .3em .5em; text-align: start; vertical-align: top; }
    th { font-size: 9.5pt; }
    cite { font-style: normal; font-size: 9pt; }
    .term { text-decoration: underline dotted; }
    .about { font-size: 9pt; margin: 0 0 .5em; break-after: avoid; }
    .tag { font-size: 8.5pt; border: .5pt solid #000; padding: 0 .4em; }
    .callout { border-left: 3pt solid #000; padding: 0 .8em; margin: .8em 0; break-inside: avoid; }
    [dir=rtl] .callout { border-left: 0; border-right: 3pt solid #000; }
    .question, .scene { border: .5pt solid #000; padding: .6em .8em; margin: .8em 0; break-inside: avoid; }
    .mark { font-weight: bold; }
    .feedback { font-size: 10pt; font-style: italic; margin: .1em 0 .4em; }
    .why { font-size: 10pt; border-top: .5pt dashed #000; padding-top: .4em; }
    figure { margin: .8em 0; break-inside: avoid; }
    pre { font: 9pt/1.2 "DejaVu Sans Mono", monospace; direction: ltr; text-align: left; border: .5pt solid #000;
      padding: .6em; }
    figcaption { font-size: 9.5pt; }
    .edition { font-family: "DejaVu Sans Mono", monospace; font-size: 9pt; overflow-wrap: anywhere; }
    .signature td { height: 2.6em; }
    .signature th { width: 9em; }

    """
  }

  /// Text inside a CSS string: everything but plain letters and digits as a code point, so that nothing ends the string
  /// or the style element.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value, radix: 16) + " "
      }
    }.joined()
  }
}
