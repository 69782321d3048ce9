package certway.credential.people;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.OwnName;
import certway.platform.DependencyUnavailable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class OwnNameResolverTest {

    private static final Jwt TOKEN = token(Map.of("sub", "ada", "given_name", "Ada", "family_name", "Lovelace"));
    private static final Jwt WITHOUT_A_NAME = token(Map.of("sub", "ada"));

    @Test
    void theAccountKnowsBetterThanAnOlderLogin() {
        OwnNameResolver resolver = new OwnNameResolver(learner -> Optional.of(HolderName.of("Ada Okafor")));

        assertThat(resolver.nameOf(TOKEN)).isEqualTo(new OwnName.Known(HolderName.of("Ada Okafor")));
    }

    @Test
    void anAccountWithoutANameHasNoneWhateverTheLoginSaid() {
        OwnNameResolver resolver = new OwnNameResolver(learner -> Optional.empty());

        assertThat(resolver.nameOf(TOKEN)).isEqualTo(new OwnName.Nameless());
    }

    @Test
    void whileTheLoginServerIsAwayTheNameIsTheOneOfTheLogin() {
        assertThat(away().nameOf(TOKEN)).isEqualTo(new OwnName.Known(HolderName.of("Ada Lovelace")));
    }

    @Test
    void anOutageIsNeverTakenForAnAccountWithoutAName() {
        assertThat(away().nameOf(WITHOUT_A_NAME)).isEqualTo(new OwnName.Unknown());
    }

    private static OwnNameResolver away() {
        return new OwnNameResolver(learner -> {
            throw new DependencyUnavailable("The login server", null);
        });
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
