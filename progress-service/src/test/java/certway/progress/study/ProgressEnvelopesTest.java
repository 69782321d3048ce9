package certway.progress.study;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.Score;
import certway.progress.study.model.Allowance;
import certway.progress.study.model.Completion;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.ProgressEvent;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.Validity;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.contract.EventSchemas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProgressEnvelopesTest {

    private static final Enrollment ENROLLMENT = new Enrollment(
            new EnrollmentId("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10"),
            new LearnerId("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01"),
            StudyFixture.PHLEBOTOMY,
            1,
            1,
            null);
    private static final ProgressEnvelopes ENVELOPES = new ProgressEnvelopes(study(), StudyFixture.outline());

    private static Study study() {
        Instant started = Instant.parse("2026-11-02T09:05:00Z");
        return new Study(
                ENROLLMENT, Study.Status.ACTIVE, 1, started, started, null, null, Map.of(), null, null, Allowance.NONE);
    }

    private static Place place(String unit) {
        return StudyFixture.outline().place(new UnitId(unit)).orElseThrow();
    }

    private static void isAsIn(Example example, EventEnvelope event) {
        assertThat(event.data()).isEqualTo(example.data());
        assertThat(event.topic()).isEqualTo(example.topic());
        assertThat(event.key()).isEqualTo(example.key());
        assertThat(event.type()).isEqualTo(example.headers().get("ce_type"));
        assertThat(event.source()).isEqualTo(example.headers().get("ce_source"));
        assertThat(event.subject()).isEqualTo(example.headers().get("ce_subject"));
        assertThat(event.time()).isEqualTo(example.headers().get("ce_time"));
    }

    @Test
    void aCompletedUnitIsStatedAsInTheExample() {
        EventEnvelope event = ENVELOPES.of(
                new ProgressEvent.UnitCompleted(place("order-of-draw"), Instant.parse("2026-11-03T10:15:30Z")));

        isAsIn(Contracts.event("certway.progress", "certway.unit.completed.v1"), event);
    }

    @Test
    void aGradedAttemptIsStatedAsInTheExample() {
        AttemptSummary attempt = new AttemptSummary(
                2,
                new Score(7, 8),
                true,
                Instant.parse("2026-11-03T10:48:00Z"),
                Instant.parse("2026-11-03T11:00:00Z"),
                "evidence",
                null);

        EventEnvelope event = ENVELOPES.of(new ProgressEvent.AttemptGraded(place("equipment-quiz"), attempt, 80));

        isAsIn(Contracts.event("certway.progress", "certway.attempt.graded.v1"), event);
    }

    @Test
    void aCompletedModuleIsStatedAsInTheExample() {
        EventEnvelope event = ENVELOPES.of(
                new ProgressEvent.ModuleCompleted(StudyFixture.EQUIPMENT, Instant.parse("2026-11-03T11:00:00Z")));

        isAsIn(Contracts.event("certway.progress", "certway.module.completed.v1"), event);
    }

    @Test
    void aCompletedProgramIsStatedAsInTheExampleUnderAnIdOfItsOwn() {
        Example example = Contracts.event("certway.completions", "certway.program.completed.v1");
        Completion completion = new Completion(
                Instant.parse("2026-11-20T16:30:00Z"),
                new Completion.FinalScore(92, 80),
                example.data().required("evidenceDigest").asString());

        EventEnvelope event = ENVELOPES.of(new ProgressEvent.ProgramCompleted(completion));

        JsonNode expected = ((ObjectNode) example.data().deepCopy())
                .put("completionId", StudyDocuments.completionId(ENROLLMENT.id()));
        isAsIn(new Example(example.topic(), example.key(), example.headers(), expected), event);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyKindOfValidityIsStatedAsTheSchemaSays(Validity validity, String said) {
        Completion completion =
                new Completion(Instant.parse("2026-11-20T16:30:00Z"), null, "sha-256:" + "0".repeat(64));
        JsonNode data = new ProgressEnvelopes(study(), valid(validity))
                .of(new ProgressEvent.ProgramCompleted(completion))
                .data();

        assertThat(data.path("validity")).hasToString(said.replace('\'', '"'));
        assertThat(data.has("validityMonths")).isEqualTo(validity instanceof Validity.Months);
        EventSchemas.validate("certway.program.completed.v1", data);
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of(new Validity.None(), "{'kind':'none'}"),
                Arguments.of(new Validity.Months(12), "{'kind':'months','months':12}"),
                Arguments.of(
                        new Validity.FixedDate(LocalDate.parse("2027-12-31")),
                        "{'kind':'fixed-date','date':'2027-12-31'}"),
                Arguments.of(
                        new Validity.Window(MonthDay.of(2, 29), 0),
                        "{'kind':'window','month':2,'day':29,'minimumMonths':0}"));
    }

    private static Outline valid(Validity validity) {
        Outline outline = StudyFixture.outline();
        Outline.Description said = outline.description();
        return new Outline(
                outline.program(),
                new Outline.Description(
                        said.slug(), said.title(), said.language(), said.studyMinutes(), validity, said.credits()),
                outline.order(),
                outline.completing(),
                outline.modules());
    }

    @Test
    void aProgramWithoutAScoredRuleIsCompletedWithoutAScore() {
        Completion completion = new Completion(Instant.parse("2026-11-20T16:30:00Z"), null, "sha-256:00");

        assertThat(ENVELOPES
                        .of(new ProgressEvent.ProgramCompleted(completion))
                        .data()
                        .has("score"))
                .isFalse();
    }

    @Test
    void theSameFactHasTheSameIdWheneverItIsStated() {
        Instant at = Instant.parse("2026-11-20T16:30:00Z");

        for (ProgressEvent fact : facts(at)) {
            String id = ENVELOPES.of(fact).id();
            assertThat(facts(at.plusSeconds(1)).stream()
                            .map(later -> ENVELOPES.of(later).id()))
                    .as(fact.getClass().getSimpleName())
                    .containsOnlyOnce(id);
        }
    }

    private static List<ProgressEvent> facts(Instant at) {
        AttemptSummary attempt = new AttemptSummary(2, new Score(7, 8), true, at, at, "evidence", null);
        return List.of(
                new ProgressEvent.UnitCompleted(place("tubes"), at),
                new ProgressEvent.UnitCompleted(place("order-of-draw"), at),
                new ProgressEvent.AttemptGraded(place("equipment-quiz"), attempt, 80),
                new ProgressEvent.ModuleCompleted(StudyFixture.EQUIPMENT, at),
                new ProgressEvent.ProgramCompleted(new Completion(at, null, "sha-256:00")));
    }
}
