package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Prerequisite.Alternative;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prerequisite that is missing, with every way to meet it. */
record Alternatives(String prerequisiteId, List<Item> anyOf) {

    /**
     * One way.
     *
     * @param kind {@code program}, {@code education} or {@code licence}
     * @param meetBy {@code completing} the program, or {@code stating} that it is so
     * @param title of the program where it is known here, or the text of the statement
     * @param statementId what an enrolling learner sends in {@code stated}
     */
    record Item(
            String kind,
            String meetBy,
            @Nullable String programId,
            @Nullable String title,
            @Nullable String statementId) {}

    static Alternatives of(Prerequisite prerequisite, Map<ProgramId, String> titles) {
        return new Alternatives(
                prerequisite.id(),
                prerequisite.anyOf().stream()
                        .map(alternative -> item(alternative, titles))
                        .toList());
    }

    private static Item item(Alternative alternative, Map<ProgramId, String> titles) {
        String kind = kind(alternative);
        return switch (alternative) {
            case Prerequisite.Completed(var program) ->
                new Item(kind, "completing", program.value(), titles.get(program), null);
            case Prerequisite.Statement statement -> new Item(kind, "stating", null, statement.text(), statement.id());
        };
    }

    static String kind(Alternative alternative) {
        return switch (alternative) {
            case Prerequisite.Completed completed -> "program";
            case Prerequisite.Education education -> "education";
            case Prerequisite.Licence licence -> "licence";
        };
    }
}
