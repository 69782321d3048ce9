package certway.progress.study.model;

import java.time.InstantSource;
import java.util.Optional;

/** Finds a study and holds it against its outline at this moment, without writing anything. */
public final class ReadProgress {

    private final FindStudy find;
    private final Outlines outlines;
    private final InstantSource clock;

    public ReadProgress(FindStudy find, Outlines outlines, InstantSource clock) {
        this.find = find;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** The study as it is; empty if the learner has no such study. */
    public Optional<Progress> of(StudyKey key) {
        return find.find(key)
                .map(study -> new Progress(study, outlines.of(study.enrollment().program()), clock.instant()));
    }
}
