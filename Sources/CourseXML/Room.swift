// CourseXML
