import Diagnostics

/// What is said about the facilitator's guide: its rules are cited and its texts are read as those of a module are.
func guideFaults(in folder: WrittenFolder) -> [Diagnostic] {
  guard let guide = folder.guide?.node else { return [] }
  return rulesWithoutSource(in: guide) + figureAlternatives(in: guide)
    + (folder.isEnglish ? hardToRead(guide, gradeAtMost: folder.course?.readingGrade) : [])
}
