package certway.web.admin.exchange;

import certway.web.admin.exchange.ImportRun.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What was typed beside a cartridge, and what the catalog had against it.
 *
 * @param refused why, in kebab case; empty if it was not
 * @param faulty the fields that it named
 * @param faults what is wrong in which file of the cartridge
 */
public record CartridgeForm(String programId, String slug, String refused, List<String> faulty, List<Fault> faults) {

    static final CartridgeForm EMPTY = of("", "");

    public CartridgeForm {
        faulty = List.copyOf(faulty);
        faults = List.copyOf(faults);
    }

    static CartridgeForm of(String programId, String slug) {
        return new CartridgeForm(programId.strip(), slug.strip(), "", List.of(), List.of());
    }

    /** A problem of the catalog: its faults have a file, or they are about a parameter. */
    private record Problem(@Nullable String type, @Nullable List<Place> errors) {}

    private record Place(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String pointer,
            @Nullable String message) {

        Fault fault() {
            return new Fault(text(file), line, text(pointer), text(message));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    CartridgeForm refused(HttpClientErrorException failure) {
        Problem problem = failure.getResponseBodyAs(Problem.class);
        String type = problem == null || problem.type() == null ? "" : problem.type();
        List<Place> places = problem == null || problem.errors() == null ? List.of() : problem.errors();
        return new CartridgeForm(
                programId,
                slug,
                type.isEmpty() ? "other" : type.substring(type.lastIndexOf(':') + 1),
                places.stream()
                        .filter(place -> place.file() == null)
                        .map(place -> place.fault().pointer().replace("/", ""))
                        .toList(),
                places.stream()
                        .filter(place -> place.file() != null)
                        .map(Place::fault)
                        .toList());
    }

    public boolean isFaulty(String field) {
        return faulty.contains(field);
    }
}
