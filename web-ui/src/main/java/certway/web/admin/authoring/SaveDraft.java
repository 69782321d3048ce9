package certway.web.admin.authoring;

import certway.web.admin.Difference;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Changes one place of a draft for somebody who saw an earlier state of it. What others changed elsewhere meanwhile stands in nobody's
 * way; what they changed in the same place is shown first.
 */
@Component
class SaveDraft {

    private static final int TRIES = 3;

    /**
     * What is to be changed.
     *
     * @param seen the revision that was seen
     * @param place whether the path of a difference lies in what is to be changed
     */
    record Wish(String program, long seen, Predicate<String> place) {}

    /** Sends the change, to the draft as it is now. */
    @FunctionalInterface
    interface Change {
        void send(Draft now, String tag);
    }

    /** What came of it. */
    sealed interface Outcome {

        record Saved() implements Outcome {}

        /** Others changed the same place; nothing was stored. */
        record Stale(long now, List<Difference> theirs) implements Outcome {}

        /** The catalog cannot take it. */
        record Refused(Told why) implements Outcome {}
    }

    private final DraftClient drafts;

    SaveDraft(DraftClient drafts) {
        this.drafts = drafts;
    }

    Outcome run(Wish wish, Change change) {
        long now = wish.seen();
        for (int tries = 0; tries < TRIES; tries++) {
            Draft draft = drafts.draft(wish.program());
            now = draft.draft().revision();
            List<Difference> theirs = wish.seen() < 1 ? List.of() : theirs(wish, now);
            if (wish.seen() < 1 || !theirs.isEmpty()) {
                return new Outcome.Stale(now, theirs);
            }
            try {
                change.send(draft, "\"%d\"".formatted(now));
                return new Outcome.Saved();
            } catch (HttpClientErrorException e) {
                if (e.getStatusCode().value() != 412) {
                    return refused(e);
                }
            }
        }
        return new Outcome.Stale(now, List.of());
    }

    private List<Difference> theirs(Wish wish, long now) {
        if (wish.seen() == now) {
            return List.of();
        }
        return drafts.differences(wish.program(), "draft:" + wish.seen(), "draft:" + now).differences().stream()
                .filter(one -> !one.what().equals("moved") && wish.place().test(one.path()))
                .toList();
    }

    private static Outcome refused(HttpClientErrorException e) {
        return switch (e.getStatusCode().value()) {
            case 400, 409, 422 -> new Outcome.Refused(Told.refused(e));
            default -> throw e;
        };
    }
}
