package certway.progress.study.model;

import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Work.Part;
import certway.progress.study.model.Work.Ticked;
import certway.progress.study.model.Work.Watched;
import certway.progress.study.model.Work.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Units that are done step by step: what a learner reports, and when the unit is done by it. What is done stays done. */
public final class Working {

    /** Nobody watches faster than that. */
    private static final int FASTEST = 2;

    private static final int SLACK_SECONDS = 15;
    private static final int MOST_PARTS = 500;
    private static final int PERCENT = 100;

    private final Progress progress;

    public Working(Progress progress) {
        this.progress = progress;
    }

    /** Ticks exactly these. */
    public Decision tick(UnitId unit, Set<String> items) {
        return progress.at(unit, place -> {
            if (!(place.unit() instanceof Unit.Checklist checklist)) {
                return new Refused(Refusal.WRONG_KIND);
            }
            Set<String> known = checklist.items().stream().map(Unit.Tick::id).collect(Collectors.toUnmodifiableSet());
            if (!known.containsAll(items)) {
                return new Refused(Refusal.WRONG_KIND);
            }
            return worked(place, new Ticked(List.copyOf(items)), items.equals(known));
        });
    }

    /** Goes this way from the start of the case; it may go back and choose otherwise. */
    public Decision choose(UnitId unit, List<String> choices) {
        return progress.at(unit, place -> {
            if (!(place.unit() instanceof Unit.Case found)) {
                return new Refused(Refusal.WRONG_KIND);
            }
            return end(found, choices)
                    .<Decision>map(scene -> worked(place, new Way(choices), scene.ending() != null))
                    .orElseGet(() -> new Refused(Refusal.NO_SUCH_WAY));
        });
    }

    /** Where the choices lead; empty if they do not. */
    public static Optional<Unit.Scene> end(Unit.Case found, List<String> choices) {
        Optional<Unit.Scene> scene = found.scene(found.start());
        for (String choice : choices) {
            scene = scene.flatMap(here -> here.choices().stream()
                            .filter(offered -> offered.id().equals(choice))
                            .findFirst())
                    .flatMap(chosen -> found.scene(chosen.to()));
        }
        return scene;
    }

    /**
     * Has watched these parts and is at this second. Of parts that are new no more is taken than time can have passed since the
     * unit was opened.
     */
    public Decision watch(UnitId unit, int second, List<Part> parts) {
        return progress.at(unit, place -> {
            if (!(place.unit() instanceof Unit.Video video)) {
                return new Refused(Refusal.WRONG_KIND);
            }
            return watch(place, video.film(), second, parts);
        });
    }

    private Decision watch(Place place, Unit.Film film, int second, List<Part> parts) {
        UnitState state = progress.study().unit(place.unit().id());
        boolean outside = second > film.seconds() || parts.stream().anyMatch(part -> part.to() > film.seconds());
        if (outside) {
            return new Refused(Refusal.NOT_PLAUSIBLE);
        }
        Instant opened = state.visitedAt();
        if (opened == null) {
            return new Refused(Refusal.NOT_VISITED);
        }
        Watched before = state.work() instanceof Watched watched ? watched : Watched.NOTHING;
        Watched after = before.with(second, parts);
        long possible = FASTEST * Duration.between(opened, progress.now()).toSeconds() + SLACK_SECONDS;
        if (after.seconds() > possible || after.parts().size() > MOST_PARTS) {
            return new Refused(Refusal.NOT_PLAUSIBLE);
        }
        return worked(place, after, (long) after.seconds() * PERCENT >= (long) film.share() * film.seconds());
    }

    private Decision worked(Place place, Work work, boolean done) {
        UnitState state = progress.study().unit(place.unit().id());
        UnitState after = state.visited(progress.now()).worked(work);
        if (done) {
            after = after.completed(progress.now());
        }
        return Objects.equals(after, state) ? new Unchanged() : new Accepted(progress.change(place, after, List.of()));
    }
}
