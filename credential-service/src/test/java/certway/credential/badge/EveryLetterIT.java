package certway.credential.badge;

import static certway.credential.badge.BadgeFixture.ISSUER;
import static certway.credential.badge.BadgeFixture.keys;
import static certway.credential.badge.BadgeFixture.newKey;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.CredentialFixture;
import org.junit.jupiter.api.Test;

/** A credential with any letter changed is refused by our own verifier, and by a stranger's. It takes seconds to try them all. */
class EveryLetterIT {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Keys keys = keys(newKey());
    private final BadgeVerifier verifier = new BadgeVerifier(ISSUER, keys);
    private final JdkVerifier stranger = BadgeFixture.stranger(keys);
    private final String genuine = new SignedBadges(ISSUER, keys).signed(CredentialFixture.adas());

    @Test
    void everyLetterCounts() {
        for (int i = 0; i < genuine.length(); i++) {
            assertThat(verifier.of(changedAt(i))).as("letter %d", i).isEmpty();
        }
        for (int i = 0; i < genuine.length(); i += 17) {
            assertThat(stranger.accepts(changedAt(i), ISSUED_AT))
                    .as("letter %d", i)
                    .isFalse();
        }
    }

    private String changedAt(int position) {
        char letter = genuine.charAt(position);
        char other = letter == '.' ? 'x' : LETTERS.charAt((LETTERS.indexOf(letter) + 1) % LETTERS.length());
        return genuine.substring(0, position) + other + genuine.substring(position + 1);
    }
}
