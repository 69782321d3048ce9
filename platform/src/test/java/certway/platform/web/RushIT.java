package certway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class RushIT {

    private static final int CALLERS = 3 * WebConfiguration.AT_ONCE;

    @Test
    void aRushWaitsItsTurnAndEverybodyIsAnswered() throws IOException {
        SpringApplication application = new SpringApplication(Hall.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "spring.threads.virtual.enabled",
                "true",
                "spring.main.banner-mode",
                "off"));
        try (ConfigurableApplicationContext service = application.run();
                HttpClient http = HttpClient.newHttpClient()) {
            Hall.Door door = service.getBean(Hall.Door.class);
            int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                    .getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/hall".formatted(port)))
                    .build();
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode));
            }

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200));
            assertThat(door.most.get()).isEqualTo(WebConfiguration.AT_ONCE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WebConfiguration.class)
    static class Hall {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        /** Opens for nobody until it is full. */
        @RestController
        static class Door {

            private final AtomicInteger inside = new AtomicInteger();
            private final AtomicInteger most = new AtomicInteger();
            private final CountDownLatch full = new CountDownLatch(WebConfiguration.AT_ONCE);

            @GetMapping("/hall")
            void enter() throws InterruptedException {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                full.countDown();
                boolean ignored = full.await(20, TimeUnit.SECONDS);
                inside.decrementAndGet();
            }
        }
    }
}
