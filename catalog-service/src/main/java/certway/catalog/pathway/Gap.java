package certway.catalog.pathway;

import certway.catalog.fact.Fact;
import certway.catalog.fact.FactView;
import certway.catalog.pathway.Assessment.Outcome;
import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.GapAnswer.Leg;
import certway.catalog.pathway.GapAnswer.Maintained;
import certway.catalog.pathway.GapAnswer.Met;
import certway.catalog.pathway.GapAnswer.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the way that leaves the least to do, and says what that is. */
final class Gap {

    private final PathwayGraph graph;
    private final OpenPrograms programs;
    private final Licences licences;

    Gap(PathwayGraph graph, OpenPrograms programs, Licences licences) {
        this.graph = graph;
        this.programs = programs;
        this.licences = licences;
    }

    /**
     * Who asks what.
     *
     * @param from a role or a background
     * @param to a role
     */
    record Question(String from, String to, @Nullable Term state, Holdings holdings) {}

    GapAnswer answer(Question question) {
        Holdings holdings = question.holdings().startingAlsoFrom(question.from());
        Ways ways = new Ways(graph, new Assessment(graph, programs, licences, holdings, question.state()));
        if (question.from().equals(question.to()) || question.holdings().nodes().contains(question.to())) {
            return answer(question, true, "You are there. What remains is to keep it up.", List.of());
        }
        if (ways.ancestors(question.from()).contains(question.to())) {
            return answer(
                    question,
                    false,
                    "%s stands further along the same path than %s; no step leads back."
                            .formatted(graph.nodeTitle(question.from()), graph.nodeTitle(question.to())),
                    List.of());
        }
        Optional<List<Ways.Taken>> way = ways.best(question.from(), holdings.nodes(), question.to());
        return way.map(taken -> answer(question, true, message(taken), taken))
                .orElseGet(() -> answer(question, false, unreachable(question), List.of()));
    }

    private static String message(List<Ways.Taken> way) {
        boolean nothing =
                way.stream().allMatch(taken -> taken.outcome().missing().isEmpty());
        return nothing
                ? "By what you stated, nothing is missing."
                : "This is the way that leaves the least to do. What you stated was not checked.";
    }

    private String unreachable(Question question) {
        List<String> before = graph.steps().stream()
                .filter(step -> step.to().contains(question.to()))
                .flatMap(step -> step.from().stream())
                .distinct()
                .map(graph::nodeTitle)
                .toList();
        return before.isEmpty()
                ? "No step leads to %s.".formatted(graph.nodeTitle(question.to()))
                : "No step leads there from %s. Steps lead there from: %s."
                        .formatted(graph.nodeTitle(question.from()), String.join(", ", before));
    }

    private GapAnswer answer(Question question, boolean reachable, String message, List<Ways.Taken> way) {
        List<Item> missing = new ArrayList<>();
        List<Met> met = new ArrayList<>();
        List<Item> notNeeded = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Ways.Taken taken : way) {
            Outcome outcome = taken.outcome();
            outcome.met().stream().filter(item -> named.add(item.id())).forEach(met::add);
            outcome.notNeeded().stream().filter(item -> named.add(item.id())).forEach(notNeeded::add);
            for (Item item : outcome.missing()) {
                if (named.add(item.id())) {
                    missing.add(item.numbered(missing.size() + 1));
                }
            }
        }
        Term state = question.state();
        return new GapAnswer(
                node(question.from()),
                node(question.to()),
                state == null ? null : new Named(state.id(), state.title()),
                reachable,
                message,
                way.stream().map(this::leg).toList(),
                missing,
                met,
                notNeeded,
                maintained(question.to()),
                facts(question.to(), way));
    }

    private Leg leg(Ways.Taken taken) {
        PathStep step = taken.step();
        return new Leg(step.id(), step.title(), node(taken.from()), node(taken.to()), step.summary());
    }

    private Named node(String id) {
        return new Named(id, graph.nodeTitle(id));
    }

    /** The certifications that are usual for a role stay valid only with continuing education. */
    private List<Maintained> maintained(String role) {
        return graph.find(Kind.ROLES, Role.class, role).stream()
                .flatMap(found -> found.certifications().stream())
                .flatMap(id -> graph.find(Kind.CERTIFICATIONS, Certification.class, id).stream())
                .map(certification -> new Maintained(
                        new Named(certification.id(), certification.title()),
                        new Named(certification.body(), graph.title(Kind.BODIES, certification.body())),
                        certification.cycleYears(),
                        certification.points(),
                        certification.route().maintenance()))
                .toList();
    }

    private List<FactView> facts(String role, List<Ways.Taken> way) {
        Stream<String> ofRole =
                graph.find(Kind.ROLES, Role.class, role).stream().flatMap(found -> found.facts().stream());
        Stream<String> ofSteps = way.stream().flatMap(taken -> taken.step().facts().stream());
        return Stream.concat(ofSteps, ofRole)
                .distinct()
                .map(licences.facts())
                .flatMap(Optional<Fact>::stream)
                .map(fact -> FactView.of(fact, licences.today()))
                .toList();
    }
}
