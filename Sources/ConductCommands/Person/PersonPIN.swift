internal import ArgumentParser
internal import Records

struct PersonPIN: AllowanceCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Take a forgotten PIN away; the trainee chooses a new one at the next sign-in.",
    discussion: """
      conduct person pin NA-0417 --reason "Forgot the PIN" --key rai/staff.key

      Nobody else learns the new PIN. Until it is chosen, whoever types the number first can choose it: let the trainee
      do it while you are there.
      """)

  @Argument(help: "The trainee's service number.")
  var number: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var options: GlobalOptions

  func allowance(for person: KnownPerson, at premises: Premises, _ places: Places) throws -> Allowance { .pin }

  func confirmation(of allowance: Allowance) -> String { "the old PIN is gone; the next sign-in asks for a new one." }
}
