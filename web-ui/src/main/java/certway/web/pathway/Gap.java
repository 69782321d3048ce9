package certway.web.pathway;

import certway.web.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is missing between where somebody stands and a role, as the catalog answers it. */
public record Gap(
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
        List<Fact> facts) {

    public record Leg(String step, String title, Named from, Named to, String summary) {}

    /** One thing to do, with what closes it. */
    public record Item(
            String kind,
            String id,
            String title,
            String why,
            String status,
            @Nullable Integer months,
            @Nullable String note,
            List<Alternative> alternatives,
            List<Named> educations,
            List<Named> accreditors,
            List<Named> testingAreas,
            @Nullable Way certification,
            @Nullable LicenceRule licence,
            List<Help> programs) {

        /** Whether somebody can say to have it: of alternatives one names one. */
        public boolean isSingle() {
            return alternatives.isEmpty();
        }
    }

    public record Alternative(List<Item> items) {}

    public record Way(Named certification, Named body, Certification.Route route) {}

    /** A program of the catalog and how it helps. */
    public record Help(String slug, String title, String help, List<String> doesNotAward) {}

    public record Met(String id, String title, String by) {}

    public record Maintained(
            Named certification,
            Named body,
            int cycleYears,
            @Nullable Integer points,
            List<String> how) {}

    /** Whether the way goes over this edge of the graph. */
    public boolean passes(String fromNode, String toNode) {
        return path.stream()
                .anyMatch(
                        leg -> leg.from().id().equals(fromNode) && leg.to().id().equals(toNode));
    }

    public boolean touches(String node) {
        return from.id().equals(node)
                || to.id().equals(node)
                || path.stream().anyMatch(leg -> leg.to().id().equals(node));
    }
}
