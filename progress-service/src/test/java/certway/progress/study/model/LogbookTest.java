package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.PHLEBOTOMY;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.practicum.model.EntryForm;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature.Verdict;
import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.ProgressEvent.ProgramCompleted;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogbookTest {

    private static final UnitId COLLECTIONS = new UnitId("collections");
    private static final UnitId TUBES = new UnitId("tubes");
    private static final Reference FIRST = Reference.of("1");
    private static final Reference SECOND = Reference.of("2");
    private static final Reference HAND = Reference.of("hand");

    private static final Outline OUTLINE = new Outline(
            PHLEBOTOMY,
            new Outline.Description("practice", "Practice", null, 60, new Validity.None(), List.of()),
            Outline.Order.FREE,
            new Outline.Completing(1, new CompletionRule.Units(List.of(COLLECTIONS))),
            List.of(new Module(
                    new ModuleId("all"),
                    "All",
                    List.of(
                            new Unit.Reading(TUBES, "Tubes", 5, "<p>Tubes</p>"),
                            new Unit.Practicum(
                                    COLLECTIONS,
                                    "Collections",
                                    60,
                                    "",
                                    new EntryForm("a collection", 2, List.of()))))));

    private static Logbook logbook(Study study, Instant now) {
        return new Logbook(new Progress(study, OUTLINE, now));
    }

    private static Study after(Decision decision) {
        return ((Accepted) decision).change().study();
    }

    private static Study writes(Study study, Reference entry, @Nullable Integer corrects) {
        return after(logbook(study, NOON).add(COLLECTIONS, entry, corrects));
    }

    private static Decision signs(Study study, Reference entry, Verdict verdict) {
        return logbook(study, NOON).sign(COLLECTIONS, entry, HAND, verdict);
    }

    private static Refusal refusal(Decision decision) {
        return ((Refused) decision).refusal();
    }

    private static final Study WAITING = writes(writes(StudyFixture.opened(), FIRST, null), SECOND, null);

    @Test
    void theConfirmationThatIsEnoughCompletesTheUnitAndWhatHangsOnIt() {
        Decision one = signs(WAITING, FIRST, Verdict.CONFIRMED);
        assertThat(((Accepted) one).change().events()).isEmpty();

        Decision two = signs(after(one), SECOND, Verdict.CONFIRMED);

        assertThat(((Accepted) two).change().events())
                .hasExactlyElementsOfTypes(UnitCompleted.class, ProgramCompleted.class);
    }

    @Test
    void aRefusedEntryDoesNotCountAndItsCorrectionDoes() {
        Study refused = after(signs(after(signs(WAITING, FIRST, Verdict.CONFIRMED)), SECOND, Verdict.REFUSED));
        assertThat(refused.unit(COLLECTIONS).isDone()).isFalse();

        Reference third = Reference.of("3");
        Study corrected = writes(refused, third, 2);

        assertThat(after(signs(corrected, third, Verdict.CONFIRMED))
                        .unit(COLLECTIONS)
                        .isDone())
                .isTrue();
    }

    @Test
    void anEntryIsSignedOnceAndTheSameSignatureTwiceIsOnce() {
        Study signed = after(signs(WAITING, FIRST, Verdict.CONFIRMED));

        assertThat(signs(signed, FIRST, Verdict.CONFIRMED)).isEqualTo(new Unchanged());
        assertThat(refusal(logbook(signed, NOON).sign(COLLECTIONS, FIRST, Reference.of("other hand"), Verdict.REFUSED)))
                .isEqualTo(Refusal.ENTRY_ALREADY_SIGNED);
    }

    @Test
    void whatWasCorrectedIsNotSignedAndNotCorrectedAgain() {
        Study corrected = writes(WAITING, Reference.of("3"), 1);

        assertThat(refusal(signs(corrected, FIRST, Verdict.CONFIRMED))).isEqualTo(Refusal.ENTRY_ALREADY_CORRECTED);
        assertThat(refusal(logbook(corrected, NOON).add(COLLECTIONS, Reference.of("4"), 1)))
                .isEqualTo(Refusal.ENTRY_ALREADY_CORRECTED);
        assertThat(refusal(logbook(corrected, NOON).add(COLLECTIONS, Reference.of("4"), 9)))
                .isEqualTo(Refusal.UNKNOWN_ENTRY);
    }

    @Test
    void aSupervisorMaySignWhenTheLearnersTimeIsOverButNothingNewIsWritten() {
        Instant late = NOON.plus(Duration.ofDays(181));

        assertThat(refusal(logbook(WAITING, late).add(COLLECTIONS, Reference.of("3"), null)))
                .isEqualTo(Refusal.ACCESS_ENDED);
        assertThat(logbook(WAITING, late).sign(COLLECTIONS, FIRST, HAND, Verdict.CONFIRMED))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void theSameEntryTwiceIsOnceAndALogHasAnEnd() {
        assertThat(logbook(WAITING, NOON).add(COLLECTIONS, FIRST, null)).isEqualTo(new Unchanged());

        Study full = WAITING;
        for (int i = 3; i <= 104; i++) {
            full = writes(full, Reference.of(Integer.toString(i)), null);
        }
        assertThat(Logbook.log(full, COLLECTIONS).lines()).hasSize(104);
        assertThat(refusal(logbook(full, NOON).add(COLLECTIONS, Reference.of("more"), null)))
                .isEqualTo(Refusal.LOG_IS_FULL);
    }

    @Test
    void aProgramCanAskForFewerConfirmedEntriesThanTheUnit() {
        Outline one = new Outline(
                OUTLINE.program(),
                OUTLINE.description(),
                OUTLINE.order(),
                new Outline.Completing(1, new CompletionRule.PracticumCount(COLLECTIONS, 1)),
                OUTLINE.modules());
        Requirement before = new Progress(WAITING, one, NOON).requirement();
        assertThat(before.nextAction()).isEqualTo("Have 1 more entries of Collections confirmed");

        Study signed =
                after(new Logbook(new Progress(WAITING, one, NOON)).sign(COLLECTIONS, FIRST, HAND, Verdict.CONFIRMED));

        assertThat(new Progress(signed, one, NOON).requirement().evidence())
                .containsExactly(new Evidence.EntriesConfirmed(COLLECTIONS, 1));
        assertThat(signed.completion()).isNotNull();
        assertThat(signed.unit(COLLECTIONS).isDone()).isFalse();
    }

    @Test
    void onlyAPracticumHasALog() {
        assertThat(refusal(logbook(WAITING, NOON).add(TUBES, FIRST, null))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(Logbook.log(WAITING, TUBES)).isEqualTo(Log.EMPTY);
        assertThat(logbook(WAITING, NOON).signingRefusal(TUBES, FIRST)).contains(Refusal.UNKNOWN_ENTRY);
    }
}
