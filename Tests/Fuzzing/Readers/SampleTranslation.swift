import CourseXML

/// A course of a few texts, for what needs a course to be read against.
enum SampleTranslation {
  static let original: Original? = {
    let course = """
      <course id="sample" version="1.0" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Sample</title><summary>A few texts.</summary>
        <module src="modules/one.xml"/><bank src="banks/one.xml"/>
      </course>
      """
    let module = """
      <module id="one" xmlns="urn:conduct:course:1" xml:lang="en"><title>One</title>
        <page id="first"><title>First</title><p>You <em>report</em>. <source ref="ST/SGB/2003/13"/></p></page>
      </module>
      """
    let files = CourseFiles.check([("course.xml", Array(course.utf8)), ("modules/one.xml", Array(module.utf8))])
    return files.value.flatMap { Original.of($0).value }
  }()

  static let empty: Translation = {
    guard let original else { preconditionFailure("the sample cannot be read") }
    return Translation(of: original, into: "fr", file: "locales/fr.xlf")
  }()
}
