package certway.enrollment.enrolling.model;

import java.util.Set;

/** What a registrar does not ask of a learner in one program. */
public sealed interface Waived {

    boolean includes(Prerequisite prerequisite);

    record Everything() implements Waived {

        @Override
        public boolean includes(Prerequisite prerequisite) {
            return true;
        }
    }

    /** These, by their ids. */
    record Some(Set<String> prerequisites) implements Waived {

        public Some {
            prerequisites = Set.copyOf(prerequisites);
        }

        @Override
        public boolean includes(Prerequisite prerequisite) {
            return prerequisites.contains(prerequisite.id());
        }
    }

    static Waived nothing() {
        return new Some(Set.of());
    }
}
