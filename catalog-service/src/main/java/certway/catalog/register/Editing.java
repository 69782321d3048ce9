package certway.catalog.register;

import certway.catalog.revision.Revisions;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.platform.web.Problems.FieldFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the editors of all registers have in common: answers, histories. */
public final class Editing {

    private static final int LOOK_BACK = 50;

    /** A thing as an editor sees it. */
    public record Edited(long revision, String by, Instant at, String act, String reason, JsonNode value) {

        public static Edited of(Entry entry) {
            Act act = entry.act();
            return new Edited(entry.revision(), act.by(), act.at(), act.name(), act.reason(), Json.tree(entry.json()));
        }
    }

    /**
     * One change of a thing.
     *
     * @param value what it became; null when it was taken out
     */
    public record Past(
            long revision,
            String by,
            Instant at,
            String act,
            String reason,
            @Nullable JsonNode value) {

        static Past of(Step step) {
            Act act = step.act();
            String json = step.changes().getLast().json();
            return new Past(
                    step.sequence(),
                    act.by(),
                    act.at(),
                    act.name(),
                    act.reason(),
                    json == null ? null : Json.tree(json));
        }
    }

    private Editing() {}

    public static ResponseEntity<Object> answer(Optional<Entry> entry) {
        return entry.map(found -> answer(HttpStatus.OK, found)).orElseGet(Editing::notFound);
    }

    public static ResponseEntity<Object> answer(HttpStatus status, Entry entry) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(entry.revision()))
                .cacheControl(CacheControl.noStore())
                .body(Edited.of(entry));
    }

    /**
     * What a change came to.
     *
     * @param place where in the request's body the thing stands
     */
    public static ResponseEntity<Object> answer(
            Register<?> register, Proposal proposal, Written written, String place) {
        return switch (written) {
            case Written.Saved(Entry entry) ->
                answer(proposal.revision() == Proposal.NOTHING ? HttpStatus.CREATED : HttpStatus.OK, entry);
            case Written.Removed() -> ResponseEntity.noContent().build();
            case Written.Missing() -> notFound();
            case Written.Taken(Entry now) -> {
                ProblemDetail problem =
                        Problems.problem(HttpStatus.CONFLICT, "exists", "There already is such a thing");
                problem.setProperty("revision", now.revision());
                yield Problems.answer(problem);
            }
            case Written.Stale(Entry now) -> Problems.answer(stale(register, proposal, now));
            case Written.Refused(List<Finding> findings) ->
                refused(findings.stream()
                        .map(finding -> fault(finding, proposal.key(), place))
                        .toList());
            case Written.Busy() ->
                Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "busy", "Others are changing the same data; nothing was changed"));
        };
    }

    /** The content of the request is readable but not acceptable. */
    public static ResponseEntity<Object> refused(List<FieldFault> faults) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-acceptable", "The change is not acceptable");
        problem.setDetail("Nothing was changed.");
        problem.setProperty("errors", faults);
        return Problems.answer(problem);
    }

    /** Faults of the thing itself point into the request, faults that it would cause elsewhere name where. */
    private static FieldFault fault(Finding finding, Key changed, String place) {
        String start = finding.key().equals(changed) ? place : "/" + finding.key();
        return new FieldFault(start + finding.pointer(), finding.message());
    }

    private static ProblemDetail stale(Register<?> register, Proposal proposal, Entry now) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.PRECONDITION_FAILED, "changed", "It was changed in the meantime");
        problem.setProperty("revision", now.revision());
        problem.setProperty("changedBy", now.act().by());
        problem.setProperty("changedAt", now.act().at());
        problem.setProperty("reason", now.act().reason());
        register.log().history(proposal.key(), Long.MAX_VALUE, LOOK_BACK).stream()
                .filter(step -> step.sequence() == proposal.revision())
                .map(step -> step.changes().getLast().json())
                .findFirst()
                .ifPresent(seen -> problem.setProperty("changedFields", differences(seen, now.json())));
        return problem;
    }

    private static List<String> differences(String before, String after) {
        JsonNode old = Json.tree(before);
        JsonNode young = Json.tree(after);
        TreeSet<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(young.propertyNames());
        return names.stream()
                .filter(name -> !old.path(name).equals(young.path(name)))
                .toList();
    }

    /** Who changed the thing, the latest first. */
    public static ResponseEntity<Object> history(ChangeLog log, Key key, Paging paging) {
        List<Step> steps = log.history(key, paging.before(), paging.limit() + 1);
        if (steps.isEmpty() && paging.before() == Long.MAX_VALUE) {
            return notFound();
        }
        boolean more = steps.size() > paging.limit();
        List<Step> shown = more ? steps.subList(0, paging.limit()) : steps;
        Page<Past> page = new Page<>(
                shown.stream().map(Past::of).toList(),
                more ? Paging.cursor(shown.getLast().sequence()) : null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    public static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing"));
    }
}
