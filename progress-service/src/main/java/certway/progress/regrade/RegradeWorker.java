package certway.progress.regrade;

import certway.platform.Worker;
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
import java.util.UUID;
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
    private final Worker worker;
    private final String holder = UUID.randomUUID().toString();

    RegradeWorker(Regrades regrades, StudyList studies, GradeAnew grade, InstantSource clock, Duration interval) {
        this.regrades = regrades;
        this.studies = studies;
        this.grade = grade;
        this.clock = clock;
        this.worker = new Worker("regrades", interval, this::worked);
    }

    void start() {
        worker.start();
    }

    private boolean worked() {
        Optional<Regrade> claimed = regrades.claim(holder, clock.instant());
        claimed.ifPresent(this::finish);
        return claimed.isPresent();
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
            mine = regrades.save(regrade, next, holder, clock.instant());
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

    /** Lets go of its regrade, wherever it was stopped: an interrupted call of the database may have taken one unseen. */
    @Override
    public void close() {
        worker.close();
        try {
            regrades.release(holder);
        } catch (MongoException e) {
            log.warn("The regrades of this instance wait until its lease ends: {}", e.getMessage());
        }
    }
}
