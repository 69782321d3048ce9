package certway.progress.journey;

import certway.testkit.identity.Person;
import java.util.UUID;

/** A person in a program. */
record Enrolled(Person person, String enrollmentId, String programId) {

    static final String PHLEBOTOMY = "hct-phlebotomy-technician";

    /** A new enrollment in the example program. */
    static Enrolled in(Person person) {
        return in(person, PHLEBOTOMY);
    }

    static Enrolled in(Person person, String programId) {
        return new Enrolled(person, UUID.randomUUID().toString(), programId);
    }
}
