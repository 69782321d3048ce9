package certway.credential.ledger;

import static certway.credential.issuing.model.CredentialFixture.ADA;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.RecordFixture;
import certway.credential.external.model.RecordKind;
import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.ledger.model.Activity;
import certway.credential.ledger.model.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    private final Credential adas = CredentialFixture.adas();

    private record Awarded(List<Credential> credentials) implements Awards {

        @Override
        public List<Credential> of(LearnerId learner) {
            return credentials;
        }

        @Override
        public Optional<String> signed(PublicId id) {
            return Optional.empty();
        }
    }

    private static OpenLedger ledger(Instant now, List<Credential> credentials, ExternalRecord... records) {
        return new OpenLedger(
                new Awarded(credentials), _ -> List.of(records), RuleFile.read(), InstantSource.fixed(now));
    }

    @Test
    void certificatesAndCoursesElsewhereCountTogether() {
        Ledger ledger = ledger(
                        NOW,
                        List.of(adas),
                        RecordFixture.certification(FROM),
                        RecordFixture.course("a", LocalDate.of(2026, 3, 1), 15),
                        RecordFixture.degree())
                .of(ADA);

        assertThat(ledger.accounts()).hasSize(1);
        assertThat(ledger.accounts().getFirst().current().earnedTenths()).isEqualTo(55);
        assertThat(ledger.accounts().getFirst().current().provenTenths()).isEqualTo(40);
        assertThat(ledger.activities())
                .extracting(Activity::title)
                .containsExactly("Phlebotomy Technician", "Course a");
    }

    @Test
    void anExpiredCertificateCountsAndARevokedOneDoesNot() {
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT).orElseThrow();
        Instant later = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(ledger(later, List.of(adas)).of(ADA).activities()).hasSize(1);
        assertThat(ledger(NOW, List.of(revoked)).of(ADA).activities()).isEmpty();
    }

    @Test
    void whatEndsIsToldTheSoonestFirstUntilItHasEnded() {
        RecordFacts licence = new RecordFacts(
                RecordKind.LICENCE,
                "A state licence",
                "A state",
                null,
                null,
                FROM,
                LocalDate.of(2026, 11, 21),
                null,
                List.of());

        List<Expiry> now =
                ledger(NOW, List.of(adas), RecordFixture.record("l", licence)).expiries(ADA);
        List<Expiry> tomorrow = ledger(NOW.plusSeconds(86_400), List.of(adas), RecordFixture.record("l", licence))
                .expiries(ADA);

        assertThat(now).extracting(Expiry::kind).containsExactly("licence", "certificate");
        assertThat(tomorrow).extracting(Expiry::on).containsExactly(LocalDate.of(2028, 11, 20));
    }
}
