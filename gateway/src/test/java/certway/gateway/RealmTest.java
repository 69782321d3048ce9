package certway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must not slip into the realm file. */
class RealmTest {

    private static final JsonNode REALM = JsonMapper.shared()
            .readTree(Path.of("src/main/keycloak/certway-realm.json").toFile());

    @Test
    void itSaysThatItIsADemo() {
        assertThat(REALM.at("/attributes/certway.demo").asString()).startsWith("DEMO REALM");
    }

    @Test
    void nobodyGetsATokenForAPasswordOrWithoutACode() {
        assertThat(clients()).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        });
    }

    @Test
    void onlyTheGatewayLogsPeopleInAtExactAddressesAndWithAChallenge() {
        List<JsonNode> forPeople = clients()
                .filter(client -> client.path("standardFlowEnabled").asBoolean(true))
                .toList();

        assertThat(forPeople).hasSize(1);
        JsonNode gateway = forPeople.getFirst();
        assertThat(gateway.path("clientId").asString()).isEqualTo("gateway");
        assertThat(gateway.path("publicClient").asBoolean(true)).isFalse();
        assertThat(gateway.path("redirectUris")).hasSize(1);
        assertThat(gateway.toString()).doesNotContain("*");
        assertThat(gateway.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.at("/attributes/backchannel.logout.session.required").asString())
                .isEqualTo("true");
    }

    /** Keycloak would make a second one to encrypt with, which costs the first start seconds and is asked for by nobody. */
    @Test
    void oneKeySignsAndNoneEncrypts() {
        List<String> makers = REALM.at("/components/org.keycloak.keys.KeyProvider")
                .valueStream()
                .map(key -> key.path("providerId").asString())
                .toList();

        assertThat(makers).containsExactly("rsa-generated", "hmac-generated", "aes-generated");
    }

    @Test
    void everySecretCanBeReplacedFromOutside() {
        assertThat(clients().filter(client -> client.has("secret")))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("secret").asString())
                        .matches("\\$\\{CERTWAY_[A-Z_]+_SECRET:demo-[a-z-]+-secret}"));
    }

    @Test
    void peopleRegisterAsStudentsAndGuessingIsSlowedDown() {
        assertThat(REALM.path("registrationAllowed").asBoolean(false)).isTrue();
        assertThat(REALM.at("/defaultRoles/0").asString()).isEqualTo("student");
        assertThat(REALM.path("bruteForceProtected").asBoolean(false)).isTrue();
    }

    private static Stream<JsonNode> clients() {
        return REALM.path("clients").valueStream();
    }
}
