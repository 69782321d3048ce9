package certway.credential.badge;

import static certway.credential.badge.BadgeFixture.ISSUER;
import static certway.credential.badge.BadgeFixture.keys;
import static certway.credential.badge.BadgeFixture.newKey;
import static certway.credential.badge.BadgeFixture.pair;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.PUBLIC_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.model.CredentialFixture;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final ECKey old = newKey();
    private final ECKey fresh = newKey();
    private final String signedByTheOld = signed(keys(old));

    @Test
    void theNewestKeySignsAndTheOldOneGoesOnVerifying() {
        Keys rotated = keys(old, fresh);

        String signed = signed(rotated);

        assertThat(BadgeFixture.stranger(keys(fresh)).accepts(signed, ISSUED_AT))
                .isTrue();
        assertThat(BadgeFixture.stranger(rotated).accepts(signedByTheOld, ISSUED_AT))
                .isTrue();
        assertThat(new BadgeVerifier(ISSUER, rotated).of(signedByTheOld)).contains(PUBLIC_ID);
    }

    @Test
    void aKeyWhosePrivateHalfIsGoneVerifiesAndDoesNotSign() {
        Keys keys =
                new Keys(List.of(pair(fresh, Instant.EPOCH), pair(old.toPublicJWK(), Instant.EPOCH.plusSeconds(9))));

        assertThat(BadgeFixture.stranger(keys).accepts(signedByTheOld, ISSUED_AT))
                .isTrue();
        assertThat(BadgeFixture.stranger(keys(fresh)).accepts(signed(keys), ISSUED_AT))
                .isTrue();
    }

    @Test
    void withoutAnyPrivateKeyNothingStarts() {
        assertThatThrownBy(() -> new Keys(List.of(pair(old.toPublicJWK(), Instant.EPOCH))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noPrivatePartIsPublished() {
        IssuerController controller = new IssuerController(ISSUER, keys(old, fresh));

        String published =
                String.valueOf(controller.keySet().getBody()) + controller.did().getBody();

        assertThat(published)
                .contains(fresh.getX().toString(), old.getX().toString())
                .doesNotContain(fresh.getD().toString(), old.getD().toString());
    }

    private static String signed(Keys keys) {
        return new SignedBadges(ISSUER, keys).signed(CredentialFixture.adas());
    }
}
