package certway.web.admin.authoring;

import certway.web.admin.Difference;
import certway.web.admin.form.Fault;
import certway.web.admin.form.Press;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What a page says about what was just done.
 *
 * @param kind the end of the key of its words; empty if there is nothing to say
 * @param problem why the catalog refused, in kebab case; empty if it did not
 * @param said what the catalog said about it
 * @param theirs what others changed meanwhile
 */
public record Told(String kind, String problem, String said, List<Fault> faults, List<Difference> theirs) {

    static final Told NOTHING = of("");

    public Told {
        faults = List.copyOf(faults);
        theirs = List.copyOf(theirs);
    }

    public static Told of(String kind) {
        return new Told(kind, "", "", List.of(), List.of());
    }

    /** Nothing is stored yet. */
    static Told of(Press press) {
        return switch (press) {
            case Press.Put(String field, String path, String refused) ->
                refused.isEmpty()
                        ? of("uploaded")
                        : new Told("refused", "", refused, List.of(new Fault(field, refused)), List.of());
            case Press.Save save -> of("unsaved");
            case Press.Look look -> of("unsaved");
            case Press.Add add -> of("unsaved");
            case Press.Remove remove -> of("unsaved");
            case Press.Move move -> of("unsaved");
        };
    }

    static Told of(SaveDraft.Outcome outcome) {
        return switch (outcome) {
            case SaveDraft.Outcome.Saved() -> of("saved");
            case SaveDraft.Outcome.Stale(long now, List<Difference> theirs) ->
                new Told("stale", "", "", List.of(), theirs);
            case SaveDraft.Outcome.Refused(Told why) -> why;
        };
    }

    /** The catalog said no. */
    public static Told refused(HttpClientErrorException failure) {
        Fault.Problem problem = failure.getResponseBodyAs(Fault.Problem.class);
        return problem == null
                ? new Told("refused", "", "", List.of(), List.of())
                : new Told("refused", problem.name(), problem.said(), problem.faults(), List.of());
    }

    /** The same with the faults at other places. */
    Told at(UnaryOperator<String> places) {
        List<Fault> moved = faults.stream()
                .map(fault -> new Fault(places.apply(fault.pointer()), fault.message()))
                .toList();
        return new Told(kind, problem, said, moved, theirs);
    }

    public boolean isBad() {
        return kind.equals("stale") || kind.equals("refused");
    }
}
