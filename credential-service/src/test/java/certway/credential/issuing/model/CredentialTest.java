package certway.credential.issuing.model;

import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.State.Revoked;
import certway.credential.issuing.model.Succession.Why;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final Instant LATER = ISSUED_AT.plusSeconds(60);

    private final Credential adas = CredentialFixture.adas();

    @Test
    void isValidUntilTheLastMomentAndExpiredFromThenOn() {
        assertThat(adas.standing(ISSUED_AT)).isEqualTo(Standing.VALID);
        assertThat(adas.standing(VALID_UNTIL.minusMillis(1))).isEqualTo(Standing.VALID);
        assertThat(adas.standing(VALID_UNTIL)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void revokedIsMoreThanExpired() {
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT.plusSeconds(5))
                .orElseThrow();

        assertThat(revoked.standing(ISSUED_AT.plusSeconds(5))).isEqualTo(Standing.REVOKED);
        assertThat(revoked.standing(VALID_UNTIL)).isEqualTo(Standing.REVOKED);
        assertThat(revoked.state()).isEqualTo(new Revoked(ISSUED_AT.plusSeconds(5), RevocationReason.MISCONDUCT));
        assertThat(revoked.revision()).isEqualTo(2);
    }

    @Test
    void theFirstReasonStands() {
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT).orElseThrow();

        assertThat(revoked.revoke(RevocationReason.HOLDER_REQUEST, VALID_UNTIL)).isEmpty();
    }

    @Test
    void itsEndIsToldOnceAndOnlyIfNothingElseEndedIt() {
        Credential expired = adas.expire(VALID_UNTIL).orElseThrow().credential();

        assertThat(adas.expire(VALID_UNTIL.minusMillis(1))).isEmpty();
        assertThat(expired.standing(VALID_UNTIL)).isEqualTo(Standing.EXPIRED);
        assertThat(expired.expire(VALID_UNTIL)).isEmpty();
        assertThat(adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT)
                        .orElseThrow()
                        .expire(VALID_UNTIL))
                .isEmpty();
        assertThat(CredentialFixture.renamed(adas, ISSUED_AT).credential().expire(VALID_UNTIL))
                .isEmpty();
        assertThat(expired.revoke(RevocationReason.MISCONDUCT, VALID_UNTIL)).isPresent();
    }

    @Test
    void anotherTakesItsPlaceWithTheNameOfTodayAndTheSameFacts() {
        CredentialEvent.Superseded event = CredentialFixture.renamed(adas, LATER);

        Credential before = event.credential();
        Credential after = event.successor().of(before, new StatusPosition(1, 7));
        assertThat(before.standing(LATER)).isEqualTo(Standing.SUPERSEDED);
        assertThat(before.standing(VALID_UNTIL)).isEqualTo(Standing.SUPERSEDED);
        assertThat(before.holder()).isEqualTo(adas.holder());
        assertThat(after.holder()).isEqualTo(HolderName.of("Ada Reyes"));
        assertThat(after.completion()).isEqualTo(adas.completion());
        assertThat(after.validUntil()).isEqualTo(VALID_UNTIL);
        assertThat(after.supersedes()).isEqualTo(adas.id());
        assertThat(after.publicId()).isNotEqualTo(adas.publicId());
        assertThat(after.standing(LATER)).isEqualTo(Standing.VALID);
    }

    @Test
    void anEndIsMovedToALaterOneOnly() {
        Instant later = VALID_UNTIL.plusSeconds(1);
        Fresh fresh = CredentialFixture.fresh("Ada Okafor", LATER);

        assertThat(CredentialFixture.accepted(adas.supersede(new Reissue.LaterEnd(later), fresh))
                        .successor()
                        .validUntil())
                .isEqualTo(later);
        assertThat(why(adas.supersede(new Reissue.LaterEnd(VALID_UNTIL), fresh)))
                .isEqualTo(Why.NOT_LATER);
        Fresh afterwards = CredentialFixture.fresh("Ada Okafor", later);
        assertThat(why(adas.supersede(new Reissue.LaterEnd(later), afterwards))).isEqualTo(Why.NOT_LATER);
        assertThat(why(adas.supersede(new Reissue.NewSignature(), afterwards))).isEqualTo(Why.EXPIRED);
    }

    @Test
    void whatCountsNoLongerOrHasTheNameIsNotReissued() {
        Fresh fresh = CredentialFixture.fresh("Ada Reyes", LATER);
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, LATER).orElseThrow();
        Credential superseded = CredentialFixture.renamed(adas, LATER).credential();

        assertThat(why(revoked.supersede(new Reissue.NewName(), fresh))).isEqualTo(Why.REVOKED);
        assertThat(why(superseded.supersede(new Reissue.NewName(), fresh))).isEqualTo(Why.SUPERSEDED);
        assertThat(why(adas.supersede(new Reissue.NewName(), CredentialFixture.fresh("Ada Okafor", LATER))))
                .isEqualTo(Why.NAME_UNCHANGED);
        assertThat(superseded.revoke(RevocationReason.MISCONDUCT, LATER)).isEmpty();
    }

    private static Why why(Succession succession) {
        return switch (succession) {
            case Succession.Refused(Why why) -> why;
            case Succession.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
        };
    }
}
