package certway.catalog.pathway;

import certway.catalog.fact.FactView;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing between where somebody stands and where they want to go.
 *
 * @param reachable whether steps lead there, or nothing is left to do
 * @param path the steps, in order
 * @param missing what is left to do, in the order in which one meets it
 * @param met what is asked for and there already
 * @param notNeeded what other states ask for, and why this one does not
 * @param maintain what has to be kept up once one is there
 * @param facts that the steps cite
 */
record GapAnswer(
        Named from,
        Named to,
        @Nullable Named state,
        boolean reachable,
        String message,
        List<Leg> path,
        List<Item> missing,
        List<Met> met,
        List<Item> notNeeded,
        List<Maintained> maintain,
        List<FactView> facts) {

    record Named(String id, String title) {}

    /** One step of the path. */
    record Leg(String step, String title, Named from, Named to, String summary) {}

    /** How sure it is that something is missing. */
    enum Status {
        MISSING("missing"),
        TO_BE_CONFIRMED("to-be-confirmed"),
        NOT_NEEDED("not-needed");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }
    }

    /**
     * One thing to do.
     *
     * @param order counted from 1; null within alternatives
     * @param step the step of the path that first asks for it
     * @param alternatives where any one of some ways is enough
     */
    record Item(
            @Nullable Integer order,
            String step,
            String kind,
            String id,
            String title,
            String why,
            Status status,
            @Nullable Integer months,
            @Nullable String note,
            List<Alternative> alternatives,
            List<Named> educations,
            List<Named> accreditors,
            List<Named> testingAreas,
            @Nullable CertificationWay certification,
            @Nullable LicenceAnswer licence,
            List<ProgramHelp> programs) {

        static Item oneOf(Requirement.AnyOf any, String step, List<Alternative> alternatives) {
            return new Item(
                    null,
                    step,
                    "any-of",
                    any.id(),
                    any.title(),
                    any.why(),
                    Status.MISSING,
                    null,
                    "One of %d is enough.".formatted(alternatives.size()),
                    alternatives,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of());
        }

        Item numbered(int number) {
            return new Item(
                    number,
                    step,
                    kind,
                    id,
                    title,
                    why,
                    status,
                    months,
                    note,
                    alternatives,
                    educations,
                    accreditors,
                    testingAreas,
                    certification,
                    licence,
                    programs);
        }
    }

    /** One way of several; all of its items are needed on it. */
    record Alternative(List<Item> items) {}

    /** How to get a certification. */
    record CertificationWay(Named certification, Named body, Certification.Route route) {}

    /** Something that is asked for and there. */
    record Met(String step, String id, String title, String by) {}

    /** A certification that has to be kept up. */
    record Maintained(
            Named certification,
            Named body,
            int cycleYears,
            @Nullable Integer points,
            List<String> how) {}
}
