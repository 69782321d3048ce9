package certway.catalog.fact;

import certway.catalog.register.Checks;
import certway.catalog.register.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be right in a fact register. */
final class FactChecks {

    private static final int MOST_SOURCES = 20;

    private FactChecks() {}

    static List<Finding> check(FactBook book) {
        List<Finding> findings = new ArrayList<>();
        book.facts().values().forEach(fact -> findings.addAll(check(fact, book)));
        return findings;
    }

    private static List<Finding> check(Fact fact, FactBook book) {
        Checks checks = new Checks(FactBook.key(fact.id()));
        checks.id("/id", fact.id());
        checks.id("/topic", fact.topic());
        checks.line("/title", fact.title());
        checks.line("/population", fact.population());
        checks.lineIfAny("/place", fact.place());
        checks.line("/period", fact.period());
        checks.textIfAny("/note", fact.note());
        if (fact.reviewBy().isBefore(fact.asOf())) {
            checks.add("/reviewBy", "must not be before asOf");
        }
        statements(fact, checks);
        Resolution resolution = fact.resolution();
        if (resolution != null) {
            figure("/resolution/value", resolution.value(), fact.statistic(), checks);
            checks.text("/resolution/reason", resolution.reason());
            if (!fact.sourcesDiffer()) {
                checks.add("/resolution", "there is nothing to decide: the sources agree");
            }
        }
        succession(fact, book, checks);
        return checks.findings();
    }

    private static void statements(Fact fact, Checks checks) {
        if (fact.sources().size() > MOST_SOURCES) {
            checks.add(
                    "/sources",
                    "must have at most %d, has %d"
                            .formatted(MOST_SOURCES, fact.sources().size()));
        }
        for (int i = 0; i < fact.sources().size(); i++) {
            String place = "/sources/" + i;
            Statement source = fact.sources().get(i);
            checks.line(place + "/title", source.title());
            checks.line(place + "/publisher", source.publisher());
            checks.line(place + "/edition", source.edition());
            checks.webAddress(place + "/url", source.url());
            checks.textIfAny(place + "/note", source.note());
            figure(place + "/says", source.says(), fact.statistic(), checks);
        }
    }

    private static void figure(String place, Figure figure, Statistic statistic, Checks checks) {
        boolean counted = switch (statistic) {
            case MEDIAN, MEAN, COUNT, PERCENT -> true;
            case RULE, DEFINITION, DESCRIPTION -> false;
        };
        if (counted) {
            if (figure.amount() == null || figure.unit() == null || figure.text() != null) {
                checks.add(place, "must be an amount with its unit");
            }
            checks.lineIfAny(place + "/unit", figure.unit());
            if (statistic == Statistic.PERCENT && !"percent".equals(figure.unit())) {
                checks.add(place + "/unit", "must be percent");
            }
            amount(place, figure, checks);
        } else {
            if (figure.amount() != null || figure.unit() != null || figure.text() == null) {
                checks.add(place, "must be a text");
            }
            checks.lineIfAny(place + "/text", figure.text());
        }
    }

    private static void amount(String place, Figure figure, Checks checks) {
        if (figure.amount() != null
                && (figure.amount().precision() > 15 || Math.abs(figure.amount().scale()) > 6)) {
            checks.add(place + "/amount", "must have at most 15 digits, of which 6 behind the point");
        }
    }

    private static void succession(Fact fact, FactBook book, Checks checks) {
        Set<String> seen = new HashSet<>(Set.of(fact.id()));
        @Nullable String next = fact.supersededBy();
        while (next != null) {
            Optional<Fact> successor = book.find(next);
            if (successor.isEmpty()) {
                checks.add("/supersededBy", "there is no fact %s".formatted(next));
                return;
            }
            if (!seen.add(next)) {
                checks.add("/supersededBy", "facts that supersede each other in a circle: %s".formatted(next));
                return;
            }
            next = successor.get().supersededBy();
        }
    }
}
