package certway.progress.study.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program version as studying needs it: modules, units, answer keys and the rule of completion. */
public record Outline(
        ProgramVersion program, Description description, Order order, Completing completing, List<Module> modules) {

    /** In which order modules may be studied. */
    public enum Order {
        FREE,
        SEQUENTIAL
    }

    /**
     * What a completion of the program says about it.
     *
     * @param language of its texts; null of versions that came without
     * @param validity how long the certificate is valid
     */
    public record Description(
            String slug,
            String title,
            @Nullable String language,
            int studyMinutes,
            Validity validity,
            List<Credit> credits) {
        public Description {
            credits = List.copyOf(credits);
        }
    }

    /** When the program is completed. */
    public record Completing(int ruleVersion, CompletionRule rule) {}

    /** A unit and the module it stands in. */
    public record Place(Module module, Unit unit) {}

    public Outline {
        modules = List.copyOf(modules);
        Set<UnitId> known = new HashSet<>();
        for (Unit unit :
                modules.stream().flatMap(module -> module.units().stream()).toList()) {
            if (!known.add(unit.id())) {
                throw new IllegalArgumentException(
                        "unit %s is there twice".formatted(unit.id().value()));
            }
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("a program without units cannot be studied");
        }
        for (UnitId named : completing.rule().unitsNamed()) {
            if (!known.contains(named)) {
                throw new IllegalArgumentException(
                        "the completion rule names %s, which is no unit".formatted(named.value()));
            }
        }
    }

    public List<Unit> units() {
        return modules.stream().flatMap(module -> module.units().stream()).toList();
    }

    public Optional<Place> place(UnitId id) {
        return modules.stream()
                .flatMap(module -> module.units().stream().map(unit -> new Place(module, unit)))
                .filter(place -> place.unit().id().equals(id))
                .findFirst();
    }

    String titleOf(UnitId id) {
        return place(id).map(place -> place.unit().title()).orElseThrow();
    }
}
