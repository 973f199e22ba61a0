import ArgumentParser
import ConductCommands

@main struct Main {
  static func main() {
    Conduct.main()
  }
}
