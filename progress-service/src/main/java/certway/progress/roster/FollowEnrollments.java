package certway.progress.roster;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import certway.progress.personal.model.Erased;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Opens and closes studies as their enrollments begin and end; older news than what is known changes nothing. */
final class FollowEnrollments {

    /** More than can be lost to a learner who is at work in the same study. */
    private static final int TRIES = 20;

    private final Studies studies;
    private final Outlines outlines;
    private final Erased erased;
    private final InstantSource clock;

    FollowEnrollments(Studies studies, Outlines outlines, Erased erased, InstantSource clock) {
        this.studies = studies;
        this.outlines = outlines;
        this.erased = erased;
        this.clock = clock;
    }

    void activated(EventEnvelope event) {
        Enrollment enrollment = event.dataAs(EnrollmentData.class).enrollment();
        follow(enrollment, Study.opened(enrollment, event.time()), Study::activated);
        // Now, so that learning goes on should the catalog be down later.
        outlines.of(enrollment.program());
    }

    /** The study stays open: that its learner's time is over follows from the time, and ends by an extension. */
    void expired(EventEnvelope event) {
        Enrollment enrollment = event.dataAs(EnrollmentData.class).enrollment().until(event.time());
        follow(enrollment, Study.opened(enrollment, event.time()), Study::activated);
    }

    void withdrawn(EventEnvelope event) {
        Enrollment enrollment = event.dataAs(EnrollmentData.class).enrollment();
        follow(enrollment, Study.closed(enrollment, event.time()), Study::ended);
    }

    /** What is done stays done; whatever the target version makes of it follows at once. */
    void migrated(EventEnvelope event) {
        Enrollment news = event.dataAs(EnrollmentData.class).enrollment();
        if (erased.contains(news.learner().value())) {
            return;
        }
        MigrationData data = event.dataAs(MigrationData.class);
        Study fresh = Study.opened(news, event.time());
        for (int i = 0; i < TRIES; i++) {
            Optional<Study> known = studies.find(fresh.key());
            if (known.isEmpty()) {
                studies.insert(fresh);
                continue;
            }
            Optional<Study> after = known.get().moved(news, data.move());
            if (after.isEmpty() || moved(known.get(), after.get())) {
                return;
            }
        }
        throw new DependencyUnavailable("A study that changes all the time", null);
    }

    private boolean moved(Study before, Study after) {
        Outline from = outlines.of(before.enrollment().program());
        Outline to = outlines.of(after.enrollment().program());
        return studies.save(before, new Progress(before, from, clock.instant()).move(after, to), to);
    }

    private void follow(Enrollment news, Study fresh, BiFunction<Study, Enrollment, Optional<Study>> learn) {
        if (erased.contains(news.learner().value())) {
            return;
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<Study> known = studies.find(fresh.key());
            if (known.isEmpty()) {
                studies.insert(fresh);
                continue;
            }
            Optional<Study> after = learn.apply(known.get(), news);
            if (after.isEmpty() || studies.saveEnrollment(known.get(), after.get())) {
                return;
            }
        }
        throw new DependencyUnavailable("A study that changes all the time", null);
    }
}
