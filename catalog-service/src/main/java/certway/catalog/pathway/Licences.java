package certway.catalog.pathway;

import certway.catalog.fact.Fact;
import certway.catalog.fact.FactState;
import certway.catalog.fact.FactView;
import certway.catalog.fact.Figure;
import certway.catalog.pathway.GapAnswer.Named;
import certway.catalog.pathway.LicenceAnswer.Standing;
import certway.catalog.pathway.LicenceAnswer.StateStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers whether a state asks for a licence, from the rules of the graph and the facts that they name. */
record Licences(PathwayGraph graph, Function<String, Optional<Fact>> facts, LocalDate today) {

    static final String REQUIRED = "required";
    static final String NOT_REQUIRED = "not required";

    /** What is known for a state; without one, what is known at all. */
    LicenceAnswer answer(String occupation, @Nullable Term state) {
        if (state == null) {
            return new LicenceAnswer(
                    occupation,
                    null,
                    Standing.DEPENDS_ON_STATE,
                    null,
                    "Whether a licence is needed depends on the state. Name one to get its rule.",
                    null,
                    states(occupation),
                    null);
        }
        return rules().filter(rule ->
                        rule.state().equals(state.id()) && rule.occupation().equals(occupation))
                .findFirst()
                .map(rule -> answer(rule, state))
                .orElseGet(() -> new LicenceAnswer(
                        occupation,
                        named(state),
                        Standing.NOT_LISTED,
                        null,
                        ("No list in the register names %s among the states that ask for this licence. Lists are incomplete and laws"
                                        + " change: confirm it with the state.")
                                .formatted(state.title()),
                        null,
                        List.of(),
                        null));
    }

    /** Every rule of the register, by state. */
    List<LicenceAnswer> all() {
        return rules().map(rule -> answer(
                        rule, graph.find(Kind.STATES, Term.class, rule.state()).orElseThrow()))
                .toList();
    }

    private LicenceAnswer answer(LicenceRule rule, Term state) {
        Optional<Fact> fact = facts.apply(rule.fact());
        Standing standing = fact.map(this::standing).orElse(Standing.UNKNOWN);
        String decided = standing == Standing.DISPUTED
                ? fact.flatMap(Fact::value).map(Figure::display).orElse(null)
                : null;
        return new LicenceAnswer(
                rule.occupation(),
                named(state),
                standing,
                decided,
                message(standing, decided, state.title()),
                rule.agency(),
                List.of(),
                fact.map(found -> FactView.of(found, today)).orElse(null));
    }

    private Standing standing(Fact fact) {
        FactState state = fact.state(today);
        return switch (state) {
            case DISPUTED -> Standing.DISPUTED;
            case EXPIRED, SUPERSEDED -> Standing.UNKNOWN;
            case AGREED ->
                fact.value().map(Figure::display).map(Licences::standing).orElse(Standing.UNKNOWN);
        };
    }

    private static Standing standing(String value) {
        return switch (value) {
            case REQUIRED -> Standing.REQUIRED;
            case NOT_REQUIRED -> Standing.NOT_REQUIRED;
            default -> Standing.UNKNOWN;
        };
    }

    private static String message(Standing standing, @Nullable String decided, String state) {
        return switch (standing) {
            case REQUIRED -> "%s asks for a licence.".formatted(state);
            case NOT_REQUIRED -> "%s does not ask for a licence.".formatted(state);
            case DISPUTED ->
                decided == null
                        ? "Sources differ on whether %s asks for a licence. Ask the state.".formatted(state)
                        : "Sources differ on whether %s asks for a licence; the register decided: %s. Confirm it with the state."
                                .formatted(state, decided);
            case UNKNOWN ->
                "The register has no rule for %s that can be relied on at the moment. Ask the state.".formatted(state);
            case NOT_LISTED, DEPENDS_ON_STATE -> "Ask the state.";
        };
    }

    private List<StateStanding> states(String occupation) {
        return all().stream()
                .filter(answer -> answer.occupation().equals(occupation))
                .flatMap(answer -> Optional.ofNullable(answer.state()).stream()
                        .map(state -> new StateStanding(state, answer.standing(), answer.decided())))
                .toList();
    }

    private java.util.stream.Stream<LicenceRule> rules() {
        return graph.all(Kind.LICENCE_RULES, LicenceRule.class).stream();
    }

    private static Named named(Term state) {
        return new Named(state.id(), state.title());
    }
}
