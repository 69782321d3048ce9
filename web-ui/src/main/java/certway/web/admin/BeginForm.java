package certway.web.admin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form that begins a program: what was typed, and what is wrong with it.
 *
 * @param taken another program has this id or this address
 * @param faulty the fields that the catalog cannot read
 */
public record BeginForm(String programId, String slug, String title, boolean taken, List<String> faulty) {

    public BeginForm {
        faulty = List.copyOf(faulty);
    }

    static BeginForm empty() {
        return of("", "", "");
    }

    static BeginForm of(String programId, String slug, String title) {
        return new BeginForm(programId.strip(), slug.strip(), title.strip(), false, List.of());
    }

    BeginForm withTaken() {
        return new BeginForm(programId, slug, title, true, List.of());
    }

    /** The same with the places that the catalog named. */
    BeginForm withFaults(@Nullable Faults found) {
        Stream<Fault> faults = found == null || found.errors() == null ? Stream.of() : found.errors().stream();
        List<String> fields =
                faults.map(fault -> fault.pointer().replace("/", "")).toList();
        return new BeginForm(programId, slug, title, false, fields.isEmpty() ? List.of("title") : fields);
    }

    Beginning body() {
        return new Beginning(programId, slug, title);
    }

    public boolean isFaulty(String field) {
        return faulty.contains(field);
    }

    /** What the catalog asks for. */
    record Beginning(String programId, String slug, String title) {}

    /** A problem of the catalog. */
    record Faults(@Nullable List<Fault> errors) {}

    record Fault(String pointer, String message) {}
}
