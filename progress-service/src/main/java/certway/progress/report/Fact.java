package certway.progress.report;

import certway.progress.study.model.ProgramVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Something that was counted: from which event and from which place, and what it adds, so that it can be added up anew.
 *
 * @param at the place's text, or {@link #RECOUNTED}
 * @param by the event's id
 * @param attempt of which the questions are analysed; null if none are
 */
record Fact(
        String id,
        String at,
        String by,
        ProgramVersion program,
        List<String> adds,
        @Nullable Attempt attempt) {

    static final String COLLECTION = "reportFacts";

    /** The place of what was missed when it was told, and was counted from the archive. */
    static final String RECOUNTED = "recounted";

    static final String ID = "_id";
    static final String AT = "at";
    static final String BY = "by";
    static final String ATTEMPT = "attempt";

    /** What an earlier release counted and did not explain. */
    private static final ProgramVersion UNKNOWN = new ProgramVersion("unknown", 1);

    /**
     * The attempt as it was graded first: one that was graded anew is kept as another.
     *
     * @param evidence where it is kept
     * @param items what it adds, if the attempt itself is kept no longer
     */
    record Attempt(String unit, String evidence, @Nullable List<ItemTally> items) {

        Document document() {
            Document document = new Document("unit", unit).append("evidence", evidence);
            return items == null
                    ? document
                    : document.append(
                            "items", items.stream().map(ItemTally::document).toList());
        }

        private static Attempt of(Document document) {
            List<Document> items = document.getList("items", Document.class);
            return new Attempt(
                    document.getString("unit"),
                    document.getString("evidence"),
                    items == null ? null : items.stream().map(ItemTally::of).toList());
        }
    }

    Fact {
        adds = List.copyOf(adds);
    }

    /** What the event adds, counted from here. */
    static Fact of(Tally tally, String at, @Nullable Attempt attempt) {
        return new Fact(tally.fact(), at, tally.event(), tally.program(), tally.adds(), attempt);
    }

    static Fact of(Document document) {
        Document attempt = document.get(ATTEMPT, Document.class);
        return new Fact(
                document.getString(ID),
                document.getString(AT),
                document.get(BY, ""),
                document.containsKey(BY)
                        ? new ProgramVersion(document.getString("programId"), document.getInteger("version"))
                        : UNKNOWN,
                document.getList("adds", String.class, List.of()),
                attempt == null ? null : Attempt.of(attempt));
    }

    Document document() {
        Document document = new Document(ID, id)
                .append(AT, at)
                .append(BY, by)
                .append("programId", program.programId())
                .append("version", program.version())
                .append("adds", adds);
        return attempt == null ? document : document.append(ATTEMPT, attempt.document());
    }

    /** Whether it says what the event would say now; another event that states it may say something else. */
    boolean agreesWith(Tally tally) {
        boolean isThis = by.equals(tally.event());
        return isExplained() && (!isThis || (program.equals(tally.program()) && adds.equals(tally.adds())));
    }

    private boolean isExplained() {
        return !by.isEmpty();
    }

    /** As the event would state it now, counted from where it was counted. */
    Fact with(Tally tally, @Nullable Attempt found) {
        return new Fact(id, at, tally.event(), tally.program(), tally.adds(), isExplained() ? attempt : found);
    }

    Map<String, Long> numbers() {
        Map<String, Long> numbers = new TreeMap<>();
        adds.forEach(number -> numbers.put(number, 1L));
        return numbers;
    }
}
