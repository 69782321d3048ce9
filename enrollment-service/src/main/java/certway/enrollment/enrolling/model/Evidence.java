package certway.enrollment.enrolling.model;

import java.util.Set;

/**
 * What speaks for somebody who wants to enrol.
 *
 * @param completed programs
 * @param stated ids of the statements that the learner makes
 */
public record Evidence(Set<ProgramId> completed, Set<String> stated, Waived waived) {

    public static final Evidence NONE = new Evidence(Set.of(), Set.of(), Waived.nothing());

    public Evidence {
        completed = Set.copyOf(completed);
        stated = Set.copyOf(stated);
    }

    boolean meets(Prerequisite prerequisite) {
        return prerequisite.metBy(completed, stated) || waived.includes(prerequisite);
    }
}
