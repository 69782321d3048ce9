package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.ADA;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.IssueCredential.Sources;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.TemplateRef;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.RecordPosition;
import certway.platform.kafka.Unhandleable;
import certway.testkit.contract.Contracts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class IssueCredentialTest {

    private static final RecordPosition ANYWHERE = new RecordPosition(0, 0);

    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private @Nullable Completion known = CredentialFixture.completion();
    private @Nullable HolderName name = HolderName.of("Ada Okafor");
    private boolean erased;

    private final IssueCredential issuing = new IssueCredential(
            credentials,
            new Sources(
                    (enrollment, learner) -> Optional.ofNullable(known),
                    learner -> Optional.ofNullable(name),
                    learner -> erased,
                    program -> new TemplateRef("program." + program.programId() + ".en", 3),
                    InstantSource.fixed(ISSUED_AT),
                    new Random(3)),
            new PlaceCredentials(
                    credentials,
                    credential -> "signed for " + credential.holder().value(),
                    new Random(4)),
            new IssuingAlarms(meters));

    @Test
    void aCompletionBecomesACredential() {
        issuing.handle(completed(), ANYWHERE);

        Credential issued = credentials.page(ADA, null, 9).getFirst();
        assertThat(issued.completion()).isEqualTo(CredentialFixture.completion());
        assertThat(issued.holder()).isEqualTo(HolderName.of("Ada Okafor"));
        assertThat(issued.template()).isEqualTo(new TemplateRef("program.hct-phlebotomy-technician.en", 3));
        assertThat(issued.issuedAt()).isEqualTo(ISSUED_AT);
        assertThat(issued.validUntil()).isEqualTo(Instant.parse("2028-11-20T16:30:00Z"));
        assertThat(credentials.find(issued.publicId()).orElseThrow().token()).isEqualTo("signed for Ada Okafor");
        assertThat(credentials.events()).hasSize(1);
    }

    @Test
    void aRepeatedEventIssuesNothingMore() {
        issuing.handle(completed(), ANYWHERE);
        issuing.handle(completed(), ANYWHERE);

        assertThat(credentials.count()).isEqualTo(1);
        assertThat(credentials.events()).hasSize(1);
    }

    @Test
    void whoWasErasedGetsNothingLate() {
        erased = true;

        issuing.handle(completed(), ANYWHERE);

        assertThat(credentials.count()).isZero();
        assertThat(alarms("unconfirmed")).isZero();
    }

    @Test
    void whatProgressDoesNotConfirmBecomesNothingAndRaisesAnAlarm() {
        known = null;

        assertThatThrownBy(() -> issuing.handle(completed(), ANYWHERE)).isInstanceOf(Unhandleable.class);

        assertThat(credentials.count()).isZero();
        assertThat(alarms("unconfirmed")).isEqualTo(1);
    }

    @Test
    void anotherCompletionThanTheConfirmedOneBecomesNothing() {
        known = CredentialFixture.completion("00000000-a5b6-8c7d-8e9f-0a1b2c3d4e5f", new Score(92, 80));

        assertThatThrownBy(() -> issuing.handle(completed(), ANYWHERE)).isInstanceOf(Unhandleable.class);

        assertThat(credentials.count()).isZero();
        assertThat(alarms("unconfirmed")).isEqualTo(1);
    }

    @Test
    void aBetterScoreInTheEventThanInTheStudyIsNotBelieved() {
        EventEnvelope forged = completed();
        ((ObjectNode) forged.data().path("score")).put("percent", 100);

        issuing.handle(forged, ANYWHERE);

        Completion stated = credentials.page(ADA, null, 9).getFirst().completion();
        assertThat(stated.score()).isEqualTo(new Score(92, 80));
        assertThat(alarms("different")).isEqualTo(1);
    }

    @Test
    void anEventThatSaysTheSameRaisesNoAlarm() {
        issuing.handle(completed(), ANYWHERE);

        assertThat(alarms("different")).isZero();
        assertThat(alarms("unconfirmed")).isZero();
    }

    @Test
    void nobodyWithoutANameGetsACertificate() {
        name = null;

        assertThatThrownBy(() -> issuing.handle(completed(), ANYWHERE)).isInstanceOf(Unhandleable.class);

        assertThat(credentials.count()).isZero();
    }

    @Test
    void anOutageIsNoAnswer() {
        IssueCredential down = new IssueCredential(
                credentials,
                new Sources(
                        (enrollment, learner) -> {
                            throw new DependencyUnavailable("The progress service", null);
                        },
                        learner -> Optional.ofNullable(name),
                        learner -> erased,
                        program -> TemplateRef.FIRST,
                        InstantSource.fixed(ISSUED_AT),
                        new Random(3)),
                new PlaceCredentials(credentials, credential -> "signed", new Random(4)),
                new IssuingAlarms(meters));

        assertThatThrownBy(() -> down.handle(completed(), ANYWHERE)).isInstanceOf(DependencyUnavailable.class);

        assertThat(alarms("unconfirmed")).isZero();
    }

    private double alarms(String name) {
        return meters.get("credential.completions." + name).counter().count();
    }

    private static EventEnvelope completed() {
        Contracts.Example example = Contracts.event("certway.completions", "certway.program.completed.v1");
        Map<String, String> headers = example.headers();
        return new EventEnvelope(
                Objects.requireNonNull(headers.get("ce_id")),
                Objects.requireNonNull(headers.get("ce_type")),
                example.topic(),
                example.key(),
                "/progress-service",
                Objects.requireNonNull(headers.get("ce_subject")),
                CredentialFixture.COMPLETED_AT,
                example.data().deepCopy(),
                null);
    }
}
