package certway.progress.study;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.TUBES;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.TestDatabase;
import certway.progress.personal.model.ErasedFixture;
import certway.progress.study.Timelines.Happened;
import certway.progress.study.model.Change;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture;
import certway.progress.study.model.StudyFixture.Steps;
import certway.progress.study.model.UnitId;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Steps are moved to the history when this test says so. */
class TimelinesIT {

    private static final String ENROLLMENT = StudyFixture.ENROLLMENT.value();
    private static final List<String> BOTH = List.of("study-opened", "moved-on", "opened", "moved-on", "opened");

    private final MongoDatabase database = TestDatabase.named("timelines-" + UUID.randomUUID());
    private final MongoStudies studies =
            new MongoStudies(database, _ -> {}, InstantSource.fixed(NOON), ErasedFixture.NOBODY);
    private final MoveTrails trails = new MoveTrails(database, Duration.ofMinutes(1));
    private final Timelines timelines = new Timelines(database);

    private void visits(UnitId unit) {
        Study study = studies.find(StudyFixture.opened().key()).orElseThrow();
        Steps steps = new Steps(study, StudyFixture.outline(), NOON);
        Change change = ((Decision.Accepted) steps.progress().visit(unit)).change();
        assertThat(studies.save(study, change, StudyFixture.outline())).isTrue();
    }

    private void move() {
        assertThat(trails.step()).isEqualTo(1);
    }

    private List<String> steps(@Nullable ObjectId after, int limit) {
        return timelines.history(ENROLLMENT, after, limit).stream()
                .map(Happened::what)
                .toList();
    }

    @Test
    void whatHappenedAMomentAgoIsThereBeforeItIsMovedAndOnceAfterwards() {
        studies.insert(StudyFixture.opened());
        visits(TUBES);
        move();
        visits(ORDER_OF_DRAW);
        assertThat(steps(null, 100)).isEqualTo(BOTH);

        move();

        assertThat(steps(null, 100)).isEqualTo(BOTH);
    }

    @Test
    void pagesGoOnFromTheHistoryIntoWhatWaits() {
        studies.insert(StudyFixture.opened());
        visits(TUBES);
        move();
        visits(ORDER_OF_DRAW);

        List<String> seen = new ArrayList<>();
        ObjectId after = null;
        for (int page = 0; page < 3; page++) {
            List<Happened> items = timelines.history(ENROLLMENT, after, 2);
            items.forEach(step -> seen.add(step.what()));
            after = new ObjectId(items.getLast().id());
        }

        assertThat(seen).isEqualTo(BOTH);
        assertThat(steps(after, 2)).isEmpty();
    }

    @Test
    void nothingIsThereOfAStudyThatIsNot() {
        assertThat(steps(null, 100)).isEmpty();
    }
}
