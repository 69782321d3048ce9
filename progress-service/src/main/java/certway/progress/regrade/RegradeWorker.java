package certway.progress.regrade;

import certway.platform.DependencyUnavailable;
import certway.progress.attempt.model.Question;
import certway.progress.regrade.Regrade.Count;
import certway.progress.regrade.Regrade.Progressed;
import certway.progress.report.model.StudyList;
import certway.progress.study.model.Study;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works at regrades, some studies at a time; what a crash interrupts goes on where it was noted last, here or elsewhere. */
final class RegradeWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RegradeWorker.class);
    private static final int BATCH = 100;

    private final Regrades regrades;
    private final StudyList studies;
    private final GradeAnew grade;
    private final InstantSource clock;
    private final Duration interval;
    private final Thread thread = Thread.ofPlatform().name("regrades").unstarted(this::run);

    RegradeWorker(Regrades regrades, StudyList studies, GradeAnew grade, InstantSource clock, Duration interval) {
        this.regrades = regrades;
        this.studies = studies;
        this.grade = grade;
        this.clock = clock;
        this.interval = interval;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!worked()) {
                    Thread.sleep(interval);
                }
            }
        } catch (InterruptedException e) {
            // close() wants it so
            Thread.currentThread().interrupt();
        }
    }

    private boolean worked() {
        try {
            Optional<Regrade> claimed = regrades.claim(clock.instant());
            claimed.ifPresent(this::finish);
            return claimed.isPresent();
        } catch (MongoException | DependencyUnavailable e) {
            log.warn("A regrade waits: {}", e.toString());
            return false;
        }
    }

    /** Does all of it, unless another worker has taken it over. */
    void finish(Regrade claimed) {
        Question corrected = grade.corrected(claimed.wanted())
                .orElseThrow(() -> new IllegalStateException("regrade %s names no question".formatted(claimed.id())));
        StudyList.Of all = new StudyList.Of(claimed.wanted().programId(), null);
        Regrade regrade = claimed;
        boolean mine = true;
        while (mine && !regrade.progressed().isFinished()) {
            Progressed next = step(
                    regrade, corrected, studies.page(all, regrade.progressed().after(), BATCH));
            mine = regrades.save(regrade, next, clock.instant());
            regrade = new Regrade(regrade.id(), regrade.wanted(), regrade.asked(), next);
        }
    }

    private Progressed step(Regrade regrade, Question corrected, List<Study> batch) {
        Progressed before = regrade.progressed();
        if (batch.isEmpty()) {
            return before.finished(clock.instant());
        }
        Count count = batch.stream()
                .map(study -> grade.grade(study, regrade.wanted(), corrected))
                .reduce(Count.NONE, Count::plus);
        return before.with(batch.getLast().enrollment().id().value(), count);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
