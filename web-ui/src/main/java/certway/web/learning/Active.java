package certway.web.learning;

import certway.web.layout.Part;

/** An active enrollment with its study, which may be out of reach. */
public record Active(Enrollments.Enrollment enrollment, Part<Study> study) {}
