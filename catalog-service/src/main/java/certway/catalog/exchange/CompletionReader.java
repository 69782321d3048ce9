package certway.catalog.exchange;

import certway.catalog.program.CompletionRule;
import certway.catalog.program.CompletionRule.AllOf;
import certway.catalog.program.CompletionRule.AllUnits;
import certway.catalog.program.CompletionRule.AnyOf;
import certway.catalog.program.CompletionRule.AtLeast;
import certway.catalog.program.CompletionRule.FinalScore;
import certway.catalog.program.CompletionRule.MinimumScore;
import certway.catalog.program.CompletionRule.MinimumTime;
import certway.catalog.program.CompletionRule.PracticumCount;
import certway.catalog.program.CompletionRule.Units;
import certway.catalog.program.CompletionRule.Weight;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a completion rule and refuses one that nobody can meet. Rules only ever ask for more to be done, so a tree can be met
 * exactly if every leaf can and no branch asks for more branches than it has.
 */
final class CompletionReader {

    private static final String NAMES =
            "allOf, anyOf, atLeast, allUnits, units, minimumScore, minimumTime, practicumCount, finalScore";

    private static final int TIME = 100_000;
    private static final int ENTRIES = 250;
    private static final int WEIGHT = 1_000;

    private enum Stored {
        ALL_OF("all-of"),
        ANY_OF("any-of"),
        AT_LEAST("at-least"),
        ALL_UNITS("all-units"),
        UNITS("units"),
        MINIMUM_SCORE("minimum-score"),
        MINIMUM_TIME("minimum-time"),
        PRACTICUM_COUNT("practicum-count"),
        FINAL_SCORE("final-score");

        private final String text;

        Stored(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private final Map<String, UnitReader.Kind> units;

    CompletionReader(Map<String, UnitReader.Kind> units) {
        this.units = units;
    }

    CompletionRule read(Node node) {
        Fields fields = node.fields();
        if (fields.names().size() != 1) {
            node.fault("must have exactly one of " + NAMES);
            return new AllUnits();
        }
        CompletionRule rule = switch (fields.names().iterator().next()) {
            case "allOf" -> new AllOf(rules(fields, "allOf"));
            case "anyOf" -> new AnyOf(rules(fields, "anyOf"));
            case "atLeast" -> atLeast(fields.required("atLeast"));
            case "allUnits" -> allUnits(fields.required("allUnits"));
            case "units" -> new Units(fields.list("units", 1, this::knownUnit));
            case "minimumScore" -> named(fields, "minimumScore", this::minimumScore);
            case "minimumTime" -> named(fields, "minimumTime", CompletionReader::minimumTime);
            case "practicumCount" -> named(fields, "practicumCount", this::practicumCount);
            case "finalScore" -> named(fields, "finalScore", this::finalScore);
            default -> new AllUnits();
        };
        fields.end();
        return rule;
    }

    /** Reads a rule as it is stored and as interfaces write it: {@code {"rule": "all-of", "rules": […]}}. */
    CompletionRule readStored(Node node) {
        Fields fields = node.fields();
        CompletionRule rule = switch (fields.required("rule").oneOf(Stored.values(), Stored::text)) {
            case ALL_OF -> new AllOf(fields.list("rules", 1, this::readStored));
            case ANY_OF -> new AnyOf(fields.list("rules", 1, this::readStored));
            case AT_LEAST -> atLeast(fields.required("count"), fields.list("rules", 1, this::readStored));
            case ALL_UNITS -> new AllUnits();
            case UNITS -> new Units(fields.list("units", 1, this::knownUnit));
            case MINIMUM_SCORE -> minimumScore(fields);
            case MINIMUM_TIME -> minimumTime(fields);
            case PRACTICUM_COUNT -> practicumCount(fields);
            case FINAL_SCORE -> finalScore(fields);
        };
        fields.end();
        return rule;
    }

    private List<CompletionRule> rules(Fields fields, String name) {
        return fields.list(name, 1, this::read);
    }

    private AtLeast atLeast(Node node) {
        Fields fields = node.fields();
        AtLeast rule = atLeast(fields.required("count"), rules(fields, "of"));
        fields.end();
        return rule;
    }

    private static AtLeast atLeast(Node count, List<CompletionRule> rules) {
        AtLeast rule = new AtLeast(count.integer(1, Fields.LIST), rules);
        if (rule.count() > rules.size()) {
            count.unfinished("can never be met: asks for %d of %d rules".formatted(rule.count(), rules.size()));
        }
        return rule;
    }

    private static AllUnits allUnits(Node node) {
        if (!node.truth()) {
            node.fault("must be true");
        }
        return new AllUnits();
    }

    private static CompletionRule named(Fields owner, String name, Function<Fields, CompletionRule> read) {
        Fields fields = owner.required(name).fields();
        CompletionRule rule = read.apply(fields);
        fields.end();
        return rule;
    }

    private MinimumScore minimumScore(Fields fields) {
        String unit = unit(fields.required("unit"), UnitReader.Kind.QUIZ);
        return new MinimumScore(unit, fields.required("percent").integer(1, 100));
    }

    private static MinimumTime minimumTime(Fields fields) {
        return new MinimumTime(fields.required("minutes").integer(1, TIME));
    }

    private PracticumCount practicumCount(Fields fields) {
        String unit = unit(fields.required("unit"), UnitReader.Kind.PRACTICUM);
        return new PracticumCount(unit, fields.required("count").integer(1, ENTRIES));
    }

    private FinalScore finalScore(Fields fields) {
        Set<String> seen = new HashSet<>();
        return new FinalScore(
                fields.required("percent").integer(1, 100), fields.list("weights", 1, node -> weight(node, seen)));
    }

    private Weight weight(Node node, Set<String> seen) {
        Fields fields = node.fields();
        Node unit = fields.required("unit");
        Weight weight = new Weight(
                Fields.unique(unit, unit(unit, UnitReader.Kind.QUIZ), seen),
                fields.required("weight").integer(1, WEIGHT));
        fields.end();
        return weight;
    }

    private String unit(Node node, UnitReader.Kind kind) {
        String id = knownUnit(node);
        if (units.containsKey(id) && units.get(id) != kind) {
            node.unfinished("can never be met: %s is no %s".formatted(id, kind.text()));
        }
        return id;
    }

    private String knownUnit(Node node) {
        int before = node.faults().count();
        String id = node.id();
        if (node.faults().count() == before && !units.containsKey(id)) {
            node.unfinished("can never be met: there is no unit %s".formatted(id));
        }
        return id;
    }
}
