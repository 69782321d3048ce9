package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.ADA;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.issuing.IssueCredential.Sources;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Endings.Position;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Standing;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.issuing.model.Validity;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes after issuing goes by the end of a certificate, whatever policy it came from. */
class EveryEndIT {

    private final MongoDatabase database = TestDatabase.named("ends-" + UUID.randomUUID());
    private final MongoCredentials credentials =
            new MongoCredentials(database, (source, id) -> {}, InstantSource.fixed(ISSUED_AT), _ -> {});
    private final MongoEndings endings = new MongoEndings(database);
    private Instant now = ISSUED_AT;
    private final ExpireCredentials expire = new ExpireCredentials(credentials, () -> now);

    @AfterEach
    void drop() {
        database.drop();
    }

    static Stream<Validity> ending() {
        return Stream.of(
                new Validity.Months(24),
                new Validity.FixedDate(LocalDate.parse("2027-12-31")),
                new Validity.Window(MonthDay.of(12, 31), 12));
    }

    private Credential issued(Validity validity) {
        Completion told = CredentialFixture.completion();
        Completion completion = new Completion(
                told.completionId(),
                told.enrollmentId(),
                told.learner(),
                told.program(),
                told.cycle(),
                told.score(),
                told.studyMinutes(),
                validity,
                told.credits(),
                told.evidenceDigest(),
                told.startedAt(),
                told.completedAt());
        Sources sources = new Sources(
                (_, _) -> Optional.of(completion),
                _ -> Optional.of(HolderName.of("Ada Okafor")),
                _ -> false,
                _ -> TemplateRef.FIRST,
                InstantSource.fixed(ISSUED_AT),
                new Random(3));
        new IssueCredential(
                        credentials,
                        sources,
                        new PlaceCredentials(credentials, _ -> "signed", new Random(4)),
                        new IssuingAlarms(new SimpleMeterRegistry()))
                .issue(completion);
        return kept();
    }

    private Credential kept() {
        return credentials.page(ADA, null, 2).getFirst();
    }

    @ParameterizedTest
    @MethodSource("ending")
    void itIsRemindedOfBeforeAndToldOnceItIsThere(Validity validity) {
        Credential issued = issued(validity);
        Instant end = Objects.requireNonNull(issued.validUntil());

        assertThat(end)
                .isEqualTo(validity.end(issued.completion().completedAt()))
                .isAfter(ISSUED_AT);
        assertThat(issued.completion().validity()).isEqualTo(validity);
        assertThat(endings.between(new Position(ISSUED_AT, ""), end.minusMillis(1), 9))
                .isEmpty();
        assertThat(endings.between(new Position(ISSUED_AT, ""), end, 9)).containsExactly(issued);
        now = end.minusMillis(1);
        expire.step();
        assertThat(kept().standing(now)).isEqualTo(Standing.VALID);
        now = end;
        expire.step();
        expire.step();
        assertThat(kept().standing(now)).isEqualTo(Standing.EXPIRED);
        assertThat(kept().revision()).as("told once").isEqualTo(2);
    }

    @Test
    void whatNeverEndsIsNeitherRemindedOfNorTold() {
        Credential issued = issued(new Validity.None());
        now = Instant.parse("2999-01-01T00:00:00Z");
        expire.step();

        assertThat(issued.validUntil()).isNull();
        assertThat(endings.between(new Position(Instant.EPOCH, ""), now, 9)).isEmpty();
        assertThat(kept().standing(now)).isEqualTo(Standing.VALID);
    }

    @Test
    void whoCompletesAfterTheFixedDateGetsACertificateThatSaysSoAndWasNeverValid() {
        Credential issued = issued(new Validity.FixedDate(LocalDate.parse("2026-11-19")));
        expire.step();

        assertThat(issued.standing(ISSUED_AT)).isEqualTo(Standing.EXPIRED);
        assertThat(issued.validUntil()).isEqualTo(Instant.parse("2026-11-19T23:59:59.999Z"));
        assertThat(kept().revision()).as("its end is told").isEqualTo(2);
        assertThat(endings.between(new Position(ISSUED_AT, ""), ISSUED_AT.plusSeconds(9_999_999), 9))
                .as("nobody is reminded")
                .isEqualTo(List.of());
    }
}
