package certway.enrollment.people;

import certway.enrollment.people.model.People;
import certway.platform.security.SecuritySettings;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the login server's accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
class PeopleWiring {

    private static final int CONNECT_SECONDS = 1;
    private static final int ANSWER_SECONDS = 5;

    /** Asks for its tokens itself, when it needs one. */
    @Bean(destroyMethod = "close")
    Keycloak loginServer(PeopleSettings settings, SecuritySettings security) {
        Client client = ClientBuilder.newBuilder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .register(JacksonProvider.class, 100)
                .build();
        return KeycloakBuilder.builder()
                .serverUrl(settings.server())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(security.audience())
                .clientSecret(security.clientSecret())
                .resteasyClient(client)
                .build();
    }

    @Bean
    UsersResource accountsOfPeople(Keycloak loginServer, PeopleSettings settings) {
        return loginServer.realm(settings.realm()).users();
    }

    @Bean
    People people(UsersResource accountsOfPeople, PeopleSettings settings) {
        return new KeycloakPeople(accountsOfPeople, settings);
    }
}
