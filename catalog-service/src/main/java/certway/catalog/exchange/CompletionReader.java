package certway.catalog.exchange;

import certway.catalog.program.CompletionRule;
import certway.catalog.program.CompletionRule.AllOf;
import certway.catalog.program.CompletionRule.AllUnits;
import certway.catalog.program.CompletionRule.AnyOf;
import certway.catalog.program.CompletionRule.AtLeast;
import certway.catalog.program.CompletionRule.MinimumScore;
import certway.catalog.program.CompletionRule.Units;
import java.util.List;
import java.util.Map;

/**
 * Reads a completion rule and refuses one that nobody can meet. Rules only ever ask for more to be done, so a tree can be met
 * exactly if every leaf can and no branch asks for more branches than it has.
 */
final class CompletionReader {

    private static final String NAMES = "allOf, anyOf, atLeast, allUnits, units, minimumScore";

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
            case "minimumScore" -> minimumScore(fields.required("minimumScore").fields());
            default -> new AllUnits();
        };
        fields.end();
        return rule;
    }

    private List<CompletionRule> rules(Fields fields, String name) {
        return fields.list(name, 1, this::read);
    }

    private AtLeast atLeast(Node node) {
        Fields fields = node.fields();
        Node count = fields.required("count");
        List<CompletionRule> rules = rules(fields, "of");
        AtLeast rule = new AtLeast(count.integer(1, Fields.LIST), rules);
        if (rule.count() > rules.size()) {
            count.unfinished("can never be met: asks for %d of %d rules".formatted(rule.count(), rules.size()));
        }
        fields.end();
        return rule;
    }

    private static AllUnits allUnits(Node node) {
        if (!node.truth()) {
            node.fault("must be true");
        }
        return new AllUnits();
    }

    private MinimumScore minimumScore(Fields fields) {
        Node unit = fields.required("unit");
        String id = knownUnit(unit);
        if (units.containsKey(id) && units.get(id) != UnitReader.Kind.QUIZ) {
            unit.unfinished("can never be met: %s is no quiz".formatted(id));
        }
        MinimumScore rule = new MinimumScore(id, fields.required("percent").integer(1, 100));
        fields.end();
        return rule;
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
