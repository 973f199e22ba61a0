import ConductCommands

@main struct Main {
  static func main() {
    let status = Conduct.start(in: .live())
    if status != 0 { end(with: status) }
  }
}
