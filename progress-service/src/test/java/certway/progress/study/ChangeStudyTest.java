package certway.progress.study;

import static certway.progress.study.model.StudyFixture.ADA;
import static certway.progress.study.model.StudyFixture.ENROLLMENT;
import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.NO_OTHERS;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.opened;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.platform.DependencyUnavailable;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Change;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Decision;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.FindStudy;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture.Steps;
import certway.progress.study.model.StudyKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeStudyTest {

    private static final StudyKey KEY = new StudyKey(ENROLLMENT, ADA);

    private final InMemoryStudies studies = new InMemoryStudies();
    private final Kept attempts = new Kept();
    private Optional<Study> enrolled = Optional.empty();
    private final FindStudy find = new FindStudy(studies, _ -> enrolled);
    private final ChangeStudy change =
            new ChangeStudy(find, studies, _ -> outline(), attempts, InstantSource.fixed(NOON));

    private static final class Kept implements SubmittedAttempts {

        private final Map<String, SubmittedAttempt> attempts = new HashMap<>();

        @Override
        public void keep(String evidence, SubmittedAttempt attempt) {
            attempts.putIfAbsent(evidence, attempt);
        }

        @Override
        public Optional<SubmittedAttempt> find(String evidence) {
            return Optional.ofNullable(attempts.get(evidence));
        }
    }

    /** Somebody else changes the study before each of the first decisions is saved. */
    private Decision visitWhileOthers(int changes) {
        int[] left = {changes};
        return change.run(KEY, progress -> {
                    if (left[0]-- > 0) {
                        Steps other = new Steps(progress.study(), progress.outline(), NOON);
                        studies.save(progress.study(), visit(other), outline());
                    }
                    return progress.visit(TUBES);
                })
                .decision();
    }

    private static Change visit(Steps steps) {
        boolean atOrder = ORDER_OF_DRAW.equals(steps.study().lastUnit());
        return ((Decision.Accepted) steps.progress().visit(atOrder ? QUIZ : ORDER_OF_DRAW)).change();
    }

    private Study stored() {
        return studies.find(KEY).orElseThrow();
    }

    @Test
    void aStudyThatIsOpenedWhileItIsLookedForIsFound() {
        InMemoryStudies openedMeanwhile = new InMemoryStudies() {
            @Override
            public Optional<StudyKey> owner(EnrollmentId id) {
                insert(opened());
                return super.owner(id);
            }
        };

        assertThat(new FindStudy(openedMeanwhile, _ -> Optional.empty()).find(KEY))
                .isPresent();
    }

    @Test
    void aDecisionIsSaved() {
        studies.insert(opened());

        change.run(KEY, progress -> progress.visit(TUBES));

        assertThat(stored().unit(TUBES).isVisited()).isTrue();
    }

    @Test
    void whoeverLosesARaceDecidesAgainOnWhatTheWinnerLeft() {
        studies.insert(opened());

        assertThat(visitWhileOthers(16)).isInstanceOf(Decision.Accepted.class);
        assertThat(stored().unit(TUBES).isVisited()).isTrue();
        assertThat(stored().unit(ORDER_OF_DRAW).isVisited()).isTrue();
    }

    @Test
    void aRaceThatIsAlwaysLostEnds() {
        studies.insert(opened());

        assertThat(visitWhileOthers(1_000)).isEqualTo(new Decision.Refused(Refusal.TOO_MUCH_AT_ONCE));
        assertThat(stored().unit(TUBES).isVisited()).isFalse();
    }

    @Test
    void aRefusalChangesNothing() {
        studies.insert(opened());

        assertThat(change.run(KEY, progress -> progress.complete(TUBES)).decision())
                .isEqualTo(new Decision.Refused(Refusal.NOT_VISITED));
        assertThat(stored()).isEqualTo(opened());
    }

    @Test
    void anAttemptIsKeptBeforeTheStudyRefersToIt() {
        studies.insert(opened());
        change.run(KEY, progress -> progress.start(QUIZ, null, new Random(1)));

        change.run(KEY, progress -> progress.submit(QUIZ, 1, NO_OTHERS));

        String evidence = stored().unit(QUIZ).attempts().getFirst().evidence();
        assertThat(attempts.find(evidence)).isPresent();
        assertThat(studies.events()).hasSize(1);
    }

    @Test
    void aStudyThatIsNotThereYetIsOpenedByItsFirstChangeAndNotByLooking() {
        enrolled = Optional.of(opened());

        assertThat(find.find(KEY)).contains(opened());
        assertThat(studies.exists(ENROLLMENT)).isFalse();

        change.run(KEY, progress -> progress.visit(TUBES));
        assertThat(stored().unit(TUBES).isVisited()).isTrue();
    }

    @Test
    void anotherLearnersStudyIsUnknown() {
        StudyKey others = new StudyKey(ENROLLMENT, new LearnerId("ben"));
        enrolled = Optional.of(opened());

        assertThat(find.find(others)).isEmpty();
        assertThat(change.run(others, progress -> progress.visit(TUBES)).decision())
                .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_STUDY));
        assertThat(studies.exists(ENROLLMENT)).isFalse();
    }

    @Test
    void nobodyAsksAboutAnEnrollmentWhoseStudyIsHere() {
        FindStudy isolated = new FindStudy(studies, _ -> {
            throw new DependencyUnavailable("Enrollment", null);
        });
        studies.insert(opened());

        assertThat(isolated.find(KEY)).isPresent();
        assertThat(isolated.find(new StudyKey(ENROLLMENT, new LearnerId("ben"))))
                .isEmpty();
    }

    @Test
    void anOutageIsNoAnswer() {
        FindStudy isolated = new FindStudy(studies, _ -> {
            throw new DependencyUnavailable("Enrollment", null);
        });

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> isolated.find(KEY));
    }

    @Test
    void theOutcomeShowsTheStudyAsItIsAfterwards() {
        studies.insert(opened());

        Progress after =
                change.run(KEY, progress -> progress.visit(TUBES)).progress().orElseThrow();

        assertThat(List.of(after.study())).containsExactly(stored());
    }
}
