package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.enrollment;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.study.model.Completion.FinalScore;
import certway.progress.study.model.CompletionRule.AllOf;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.CompletionRule.AnyOf;
import certway.progress.study.model.CompletionRule.AtLeast;
import certway.progress.study.model.CompletionRule.MinimumScore;
import certway.progress.study.model.CompletionRule.Units;
import certway.progress.study.model.Evidence.BestScore;
import certway.progress.study.model.Evidence.UnitDone;
import certway.progress.study.model.ProgressEvent.AttemptGraded;
import certway.progress.study.model.ProgressEvent.ModuleCompleted;
import certway.progress.study.model.ProgressEvent.ProgramCompleted;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import certway.progress.study.model.Study.Status;
import certway.progress.study.model.StudyFixture.Steps;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final CompletionRule TUBES_DONE = new Units(List.of(TUBES));
    private static final CompletionRule SAFETY_DONE = new Units(List.of(SAFETY));
    private static final CompletionRule QUIZ_AT_80 = new MinimumScore(QUIZ, 80);

    private static Completion completion(Steps steps) {
        return Objects.requireNonNull(steps.study().completion());
    }

    private static Requirement requirement(Steps steps) {
        return steps.progress().requirement();
    }

    @Test
    void aNewStudyIsNotCompleted() {
        assertThat(ada().study().status()).isEqualTo(Status.ACTIVE);
        assertThat(requirement(ada()).met()).isFalse();
    }

    @Test
    void theLastRequirementCompletesTheStudyInTheSameChange() {
        Steps last = ada().reads(TUBES)
                .reads(ORDER_OF_DRAW)
                .reads(SAFETY)
                .starts(QUIZ)
                .answers(4);

        Decision.Graded graded = last.submission();

        Study after = graded.change().study();
        assertThat(after.status()).isEqualTo(Status.COMPLETED);
        assertThat(graded.change().events())
                .hasExactlyElementsOfTypes(
                        AttemptGraded.class, UnitCompleted.class, ModuleCompleted.class, ProgramCompleted.class);
        assertThat(graded.change().events().getLast())
                .isEqualTo(new ProgramCompleted(Objects.requireNonNull(after.completion())));
    }

    @Test
    void doneEverythingIsNotCompletedWithoutTheScore() {
        Steps all = ada().reads(TUBES).reads(ORDER_OF_DRAW).reads(SAFETY).takesQuiz(3);

        assertThat(all.progress().percent()).isEqualTo(100);
        assertThat(all.study().status()).isEqualTo(Status.ACTIVE);
        assertThat(requirement(all).nextAction()).isEqualTo("Reach 80 % in Check: equipment");
    }

    @Test
    void aBetterAttemptBringsTheMissingScore() {
        Steps all = ada().reads(TUBES)
                .reads(ORDER_OF_DRAW)
                .reads(SAFETY)
                .takesQuiz(3)
                .takesQuiz(4);

        assertThat(all.study().status()).isEqualTo(Status.COMPLETED);
        assertThat(completion(all).score()).isEqualTo(new FinalScore(100, 80));
    }

    @Test
    void aStudyIsCompletedOnce() {
        Steps completed = ada(outline(TUBES_DONE)).reads(TUBES);
        Steps studiedOn = completed.reads(SAFETY).takesQuiz(4).takesQuiz(0);

        assertThat(completion(studiedOn)).isEqualTo(completion(completed));
        assertThat(completed.starts(QUIZ).answers(4).submission().change().events())
                .doesNotHaveAnyElementsOfTypes(ProgramCompleted.class);
        assertThat(studiedOn.study().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void completionNeedsNoHundredPerCent() {
        Steps completed = ada(outline(TUBES_DONE)).reads(TUBES);

        assertThat(completed.study().status()).isEqualTo(Status.COMPLETED);
        assertThat(completed.progress().percent()).isEqualTo(25);
    }

    @Test
    void aFailedAttemptCanMeetALowerScore() {
        Steps failed = ada(outline(new MinimumScore(QUIZ, 50))).takesQuiz(2);

        assertThat(failed.study().status()).isEqualTo(Status.COMPLETED);
        assertThat(failed.study().unit(QUIZ).isDone()).isFalse();
    }

    @Test
    void allOfNeedsEveryPart() {
        Outline both = outline(new AllOf(List.of(TUBES_DONE, SAFETY_DONE)));

        assertThat(requirement(ada(both).reads(TUBES)).met()).isFalse();
        assertThat(requirement(ada(both).reads(TUBES)).have()).isEqualTo(1);
        assertThat(requirement(ada(both).reads(TUBES).reads(SAFETY)).met()).isTrue();
    }

    @Test
    void anyOfNeedsOnePart() {
        Outline either = outline(new AnyOf(List.of(TUBES_DONE, SAFETY_DONE)));

        assertThat(requirement(ada(either)).met()).isFalse();
        assertThat(requirement(ada(either).reads(SAFETY)).met()).isTrue();
    }

    @Test
    void atLeastNeedsAsManyPartsAsItSays() {
        Outline two = outline(new AtLeast(2, List.of(TUBES_DONE, SAFETY_DONE, QUIZ_AT_80)));

        assertThat(requirement(ada(two).reads(SAFETY)).met()).isFalse();
        assertThat(requirement(ada(two).reads(SAFETY).takesQuiz(4)).met()).isTrue();
    }

    @Test
    void allUnitsNeedsEveryUnit() {
        Outline all = outline(new AllUnits());
        Steps three = ada(all).reads(TUBES).reads(ORDER_OF_DRAW).reads(SAFETY);

        assertThat(requirement(three).met()).isFalse();
        assertThat(requirement(three).have()).isEqualTo(3);
        assertThat(requirement(three).needed()).isEqualTo(4);
        assertThat(requirement(three.takesQuiz(3)).met()).isTrue();
    }

    @Test
    void rulesMayBeNested() {
        Outline nested = outline(new AllOf(List.of(
                new Units(List.of(ORDER_OF_DRAW)),
                new AnyOf(List.of(SAFETY_DONE, new AtLeast(1, List.of(QUIZ_AT_80)))))));

        assertThat(requirement(ada(nested).reads(ORDER_OF_DRAW)).met()).isFalse();
        assertThat(requirement(ada(nested).reads(ORDER_OF_DRAW).takesQuiz(4)).met())
                .isTrue();
    }

    @Test
    void anUnmetRequirementSaysWhatToDoNext() {
        assertThat(requirement(ada(outline(new AllUnits()))).nextAction())
                .isEqualTo("Finish Tubes, Order of draw, Check: equipment and 1 more");
        assertThat(requirement(ada(outline(new AnyOf(List.of(TUBES_DONE, QUIZ_AT_80)))))
                        .nextAction())
                .isEqualTo("1 of these: Finish Tubes / Reach 80 % in Check: equipment");
        assertThat(requirement(ada().reads(TUBES).reads(ORDER_OF_DRAW).takesQuiz(4))
                        .nextAction())
                .isEqualTo("Finish Needle safety");
    }

    @Test
    void aMetRequirementHasNoNextAction() {
        assertThat(requirement(ada(outline(TUBES_DONE)).reads(TUBES)).nextAction())
                .isNull();
    }

    @Test
    void evidenceNamesTheFacts() {
        Steps steps = ada().reads(TUBES).takesQuiz(3);

        List<Requirement> parts = requirement(steps).parts();
        assertThat(parts.getFirst().evidence())
                .contains(new UnitDone(TUBES, NOON.plusSeconds(120)), new UnitDone(QUIZ, NOON.plusSeconds(240)));
        assertThat(parts.getLast().evidence())
                .containsExactly(new BestScore(
                        QUIZ, 75, steps.study().unit(QUIZ).attempts().getFirst().evidence()));
    }

    @Test
    void theDigestIsOfTheEvidenceAsItIsWritten() {
        Steps completed = ada(outline(TUBES_DONE)).reads(TUBES);

        assertThat(EvidenceDigest.canonical(enrollment(), outline(TUBES_DONE), requirement(completed)))
                .isEqualTo("""
                        completion b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10 hct-phlebotomy-technician/1 cycle 1 rule 1
                        done tubes 2026-11-20T12:02:00Z
                        """);
        assertThat(completion(completed).evidenceDigest()).matches("sha-256:[0-9a-f]{64}");
    }

    @Test
    void otherEvidenceHasAnotherDigest() {
        Outline either = outline(new AnyOf(List.of(TUBES_DONE, SAFETY_DONE)));

        assertThat(completion(ada(either).reads(TUBES)).evidenceDigest())
                .isEqualTo(completion(ada(either).reads(TUBES)).evidenceDigest())
                .isNotEqualTo(completion(ada(either).reads(SAFETY)).evidenceDigest());
    }

    @Test
    void theScoreIsThatOfTheLastScoredRule() {
        Outline twoScores = outline(new AllOf(List.of(QUIZ_AT_80, new MinimumScore(QUIZ, 60))));

        assertThat(completion(ada(twoScores).takesQuiz(4)).score()).isEqualTo(new FinalScore(100, 60));
    }

    @Test
    void aProgramWithoutAScoredRuleHasNoScore() {
        assertThat(completion(ada(outline(TUBES_DONE)).reads(TUBES)).score()).isNull();
    }

    @Test
    void aScoredRuleThatWasNotNeededGivesNoScore() {
        Outline either = outline(new AnyOf(List.of(TUBES_DONE, QUIZ_AT_80)));

        assertThat(completion(ada(either).reads(TUBES)).score()).isNull();
    }

    @Test
    void aRuleThatCannotBeMetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AtLeast(3, List.of(TUBES_DONE, SAFETY_DONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AtLeast(0, List.of(TUBES_DONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MinimumScore(QUIZ, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> outline(new Units(List.of(new UnitId("unknown")))));
    }
}
