package certway.web.admin.register;

import certway.web.admin.Difference;
import certway.web.admin.authoring.Told;
import certway.web.admin.form.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What a register answered to a change.
 *
 * @param told about the thing itself
 * @param elsewhere what the change would break in others
 * @param revision that the form is for from now on; that of the thing as it is now, if others changed it
 */
public record Answer(Told told, List<Elsewhere> elsewhere, long revision) {

    private static final Pattern OTHER = Pattern.compile("/([a-z-]+)/([a-z0-9-]+)((?:/.*)?)");

    /** Something that would be wrong with another thing. */
    public record Elsewhere(String kind, String id, String pointer, String message) {

        public String address() {
            return "/admin/pathways/%s/%s".formatted(kind, id);
        }
    }

    public Answer {
        elsewhere = List.copyOf(elsewhere);
    }

    static Answer of(String kind, long revision) {
        return new Answer(Told.of(kind), List.of(), revision);
    }

    /**
     * Sends the change.
     *
     * @param seen the revision that the form was filled in for
     * @param places where the thing stands in what is sent and in the register
     * @param theirs what the thing has become, if others changed it
     */
    static Answer to(Runnable change, long seen, List<String> places, Supplier<Theirs> theirs) {
        try {
            change.run();
            return of("saved", seen);
        } catch (HttpClientErrorException e) {
            return switch (e.getStatusCode().value()) {
                case 412 -> theirs.get().answer();
                case 400, 409, 422 -> refused(Told.refused(e), places, seen);
                default -> throw e;
            };
        }
    }

    /** Sends something new, which must not be there yet. */
    static Answer toNew(Runnable change, String place) {
        return to(change, 0, List.of(place), () -> new Theirs(0, List.of()));
    }

    /** The thing as it is now, and what changed since the form was filled in. */
    record Theirs(long revision, List<Difference> differences) {

        /** Compares the thing with what was seen of it. */
        static Theirs of(Edited now, Edited.History history, long seen) {
            return new Theirs(now.revision(), Compare.of(history.seen(seen, now.value()), now.value()));
        }

        Answer answer() {
            return new Answer(new Told("stale", "", "", List.of(), differences), List.of(), revision);
        }
    }

    private static Answer refused(Told told, List<String> places, long seen) {
        List<Fault> own = new ArrayList<>();
        List<Elsewhere> elsewhere = new ArrayList<>();
        for (Fault fault : told.faults()) {
            Optional<String> place = places.stream()
                    .filter(one -> (fault.pointer() + "/").startsWith(one + "/"))
                    .findFirst();
            Matcher other = OTHER.matcher(fault.pointer());
            if (place.isPresent()) {
                own.add(new Fault(fault.pointer().substring(place.get().length()), fault.message()));
            } else if (other.matches() && Kinds.has(other.group(1))) {
                elsewhere.add(new Elsewhere(other.group(1), other.group(2), other.group(3), fault.message()));
            } else {
                own.add(fault);
            }
        }
        return new Answer(new Told("refused", told.problem(), told.said(), own, List.of()), elsewhere, seen);
    }

    boolean isSaved() {
        return told.kind().equals("saved");
    }
}
