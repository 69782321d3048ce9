package certway.enrollment.roster;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.Person;
import org.jspecify.annotations.Nullable;

/** A record of a list, as it is to be done. */
sealed interface Row {

    /** Where it begins in the file. */
    int line();

    record Wanted(
            int line,
            EmailAddress email,
            Person.Name name,
            ProgramId program,
            @Nullable String voucher) implements Row {}

    /**
     * Nothing can be done about it.
     *
     * @param email what stands in its place
     */
    record Bad(int line, String email, String fault) implements Row {}
}
