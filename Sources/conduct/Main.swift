import ConductCommands

@main struct Main {
  static func main() {
    endWithSeventyAfterATrap()
    let status = Conduct.start(in: .live())
    if status != 0 { end(with: status) }
  }
}
