package certway.platform.security;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.platform.DependencyUnavailable;
import certway.platform.web.RemoteServices;
import certway.platform.web.WebConfiguration;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.GetExchange;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceServerIT {

    private final TokenIssuer issuer = new TokenIssuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        SpringApplication application = new SpringApplication(Lamps.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "certway.security.issuer", issuer.issuer(),
                "certway.security.backchannel", issuer.issuer(),
                "certway.security.audience", "progress-service",
                "certway.security.client-secret", "demo-progress-service-secret"));
        service = application.run();
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
        issuer.close();
    }

    @Test
    void aValidTokenSaysWhoAsksAndInWhichRoles() throws Exception {
        HttpResponse<String> answer = get("/me", issuer.tokens().of(ADA));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(ADA.id(), "student");
    }

    @Test
    void noTokenAndEveryForgedOneIsAnsweredWith401() throws Exception {
        assertThat(get("/me", null).statusCode()).isEqualTo(401);
        for (Map.Entry<String, String> forgery : issuer.tokens().forgeries(ADA).entrySet()) {
            HttpResponse<String> answer = get("/me", forgery.getValue());

            assertThat(answer.statusCode()).as("a token %s", forgery.getKey()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void aTokenIsTakenAgainAndAgainUntilItEnds() {
        // Clocks may differ by 30 s, so this one is taken for some seconds more.
        String token = issuer.tokens().expiring(ADA, Instant.now().minusSeconds(25));

        assertThat(status(token)).isEqualTo(200);
        assertThat(status(token)).isEqualTo(200);

        Eventually.within(Duration.ofSeconds(10), () -> status(token), status -> status == 401);
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aRoleThatIsMissingIsAnsweredWith403() throws Exception {
        HttpResponse<String> answer = get("/switchboard", issuer.tokens().of(ADA));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:problem:forbidden");
        assertThat(get("/switchboard", issuer.tokens().of(GRACE)).statusCode()).isEqualTo(200);
    }

    @Test
    void aPathThatNoRuleNamesIsDeniedToEverybody() throws Exception {
        assertThat(get("/forgotten", null).statusCode()).isEqualTo(401);
        assertThat(get("/forgotten", issuer.tokens().of(GRACE)).statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsLoggedInGoesOnWhileTheLoginServerIsDown() throws Exception {
        assertThat(get("/me", issuer.tokens().of(ADA)).statusCode()).isEqualTo(200);

        issuer.stop();
        try {
            assertThat(get("/me", issuer.tokens().of(ADA)).statusCode()).isEqualTo(200);
        } finally {
            issuer.start();
        }
    }

    @Test
    void aServiceCallsAnotherUnderItsOwnNameWithOneTokenForManyCalls() {
        ConfigurableApplicationContext context = Objects.requireNonNull(service);
        ServiceTokens tokens = context.getBean(ServiceTokens.class);
        LampService lamps = RemoteServices.client(LampService.class, "The lamps", address(), tokens);
        int before = issuer.tokenRequests();

        for (int i = 0; i < 3; i++) {
            // The token is for other services: that this one refuses it is no answer to the caller's question.
            assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(lamps::open);
        }

        assertThat(issuer.tokenRequests() - before).isEqualTo(1);
    }

    private int status(String token) {
        try {
            return get("/me", token).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String address() {
        WebServerApplicationContext context = (WebServerApplicationContext) Objects.requireNonNull(service);
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    interface LampService {

        @GetExchange("/open")
        String open();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, SecurityConfiguration.class, Lamps.Switches.class})
    static class Lamps {

        @Bean
        SecurityFilterChain rules(HttpSecurity http, ResourceServer server) {
            return server.secure(
                    http,
                    requests -> requests.requestMatchers("/open")
                            .permitAll()
                            .requestMatchers("/me")
                            .hasRole("student")
                            .requestMatchers("/switchboard")
                            .hasRole("catalog-admin"));
        }

        @RestController
        static class Switches {

            @GetMapping({"/me", "/switchboard", "/forgotten"})
            CurrentUser me(@AuthenticationPrincipal Jwt token) {
                return CurrentUser.of(token);
            }

            @GetMapping("/open")
            String open() {
                return "open";
            }
        }
    }
}
