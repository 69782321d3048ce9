package certway.progress.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import certway.progress.report.model.ItemSums;
import certway.progress.report.model.TimeToComplete;
import certway.progress.study.model.ProgramVersion;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What was added up, as it was added up: reading a report costs as much for a million learners as for one. */
final class Reports {

    static final String PROGRAMS = "reportPrograms";
    static final String ITEMS = "reportItems";

    /** How many came how far with a program version. */
    record Funnel(
            int version,
            int enrolled,
            int started,
            int completed,
            int ended,
            Map<String, UnitCounts> units,
            TimeToComplete time) {}

    /** What happened to a unit; of a quiz the attempts, too. */
    record UnitCounts(int done, int attempts, int tried, int passedAtOnce) {

        static final UnitCounts NONE = new UnitCounts(0, 0, 0, 0);
    }

    /** A question in one of its versions. */
    record Item(String id, Asked asked, int unanswered, ItemSums sums, Map<String, OptionCounts> options) {}

    /**
     * Which question.
     *
     * @param program a version of the program that had it
     */
    record Asked(int program, String unit, String question, String questionVersion) {}

    /**
     * How often an option was chosen.
     *
     * @param rest whole per cent that those earned elsewhere who chose it, on average
     */
    record OptionCounts(int chosen, int rest) {}

    private final MongoCollection<Document> programs;
    private final MongoCollection<Document> items;

    Reports(MongoDatabase database) {
        this.programs = database.getCollection(PROGRAMS);
        this.items = database.getCollection(ITEMS);
    }

    static String id(ProgramVersion program) {
        return "%s/%d".formatted(program.programId(), program.version());
    }

    /** What the counters of a program version say besides, from their first count. */
    static Map<String, Object> first(ProgramVersion program) {
        return Map.of("programId", program.programId(), "version", program.version());
    }

    List<Funnel> funnels(String program) {
        return programs.find(eq("programId", program))
                .sort(ascending("version"))
                .map(Reports::funnel)
                .into(new ArrayList<>());
    }

    /** Questions from the one that follows. */
    List<Item> items(String program, @Nullable String unit, String after, int limit) {
        Bson those = and(eq("programId", program), gt(Counters.ID, after));
        return items.find(unit == null ? those : and(those, eq("unit", unit)))
                .sort(ascending(Counters.ID))
                .limit(limit)
                .map(Reports::item)
                .into(new ArrayList<>());
    }

    private static Funnel funnel(Document document) {
        Map<String, UnitCounts> units = new TreeMap<>();
        part(document, "units").forEach((unit, counts) -> units.put(unit, unit((Document) counts)));
        Map<Integer, Integer> days = new TreeMap<>();
        part(document, "days").forEach((bound, count) -> days.put(Integer.valueOf(bound), ((Number) count).intValue()));
        return new Funnel(
                document.getInteger("version"),
                (int) number(document, "enrolled"),
                (int) number(document, "started"),
                (int) number(document, "completed"),
                (int) number(document, "ended"),
                units,
                new TimeToComplete(days));
    }

    private static UnitCounts unit(Document counts) {
        return new UnitCounts(
                (int) number(counts, "done"), (int) number(counts, "attempts"), (int) number(counts, "tried"), (int)
                        number(counts, "passedAtOnce"));
    }

    private static Item item(Document document) {
        Map<String, OptionCounts> options = new TreeMap<>();
        part(document, "options").forEach((option, counts) -> options.put(option, option((Document) counts)));
        return new Item(
                document.getString(Counters.ID),
                new Asked(
                        document.getInteger("version"),
                        document.getString("unit"),
                        document.getString("question"),
                        document.getString("questionVersion")),
                (int) number(document, "unanswered"),
                new ItemSums(
                        (int) number(document, "asked"),
                        (int) number(document, "right"),
                        number(document, "rest"),
                        number(document, "restSquared"),
                        number(document, "restRight")),
                options);
    }

    private static OptionCounts option(Document counts) {
        long chosen = number(counts, "chosen");
        return new OptionCounts((int) chosen, (int) (number(counts, "rest") / Math.max(1, chosen)));
    }

    private static long number(Document document, String field) {
        Number number = document.get(field, Number.class);
        return number == null ? 0 : number.longValue();
    }

    private static Document part(Document document, String field) {
        Document part = document.get(field, Document.class);
        return part == null ? new Document() : part;
    }
}
