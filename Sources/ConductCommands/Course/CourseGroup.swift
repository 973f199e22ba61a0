internal import ArgumentParser

struct CourseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "What instructors do with a course.",
    subcommands: [
      CourseNew.self, CourseCheck.self, CoursePreview.self, CourseOutline.self, CoursePrint.self,
      TranslateGroup.self, TranslateApprove.self, CoursePack.self, CourseSign.self, CourseStats.self,
    ])
}
