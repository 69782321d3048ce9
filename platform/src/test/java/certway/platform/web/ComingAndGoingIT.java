package certway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.restart.Farewell;
import certway.testkit.infrastructure.FreePorts;
import certway.testkit.wait.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first and the last moment of every service. */
class ComingAndGoingIT {

    private static final String SHOP = "/shop";

    private final int port = FreePorts.next();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch loaded = new CountDownLatch(1);

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Shop.class);
        application.setDefaultProperties(
                Map.of("server.port", port, "server.address", "127.0.0.1", "spring.main.banner-mode", "off"));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("loading", (ApplicationRunner)
                _ -> {
                    open.countDown();
                    assertThat(loaded.await(30, TimeUnit.SECONDS)).isTrue();
                }));
        return application.run("--certway.restart.farewell=1s");
    }

    private CompletableFuture<HttpResponse<Void>> call(String path) {
        URI address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
        return http.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }

    @Test
    void whoComesBeforeAllIsLoadedWaitsAndWhoComesAtTheEndIsToldThatItIs() throws Exception {
        FutureTask<ConfigurableApplicationContext> starting = new FutureTask<>(this::start);
        Thread.ofPlatform().start(starting);
        assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();

        // Who asks how the service is waits for nothing, but the very first call takes its time.
        assertThat(call("/actuator/health").get(10, TimeUnit.SECONDS).statusCode())
                .isEqualTo(404);
        CompletableFuture<HttpResponse<Void>> early = call(SHOP);
        assertThatThrownBy(() -> early.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        loaded.countDown();
        assertThat(early.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(early.get().headers().firstValue(Farewell.HEADER)).isEmpty();

        ConfigurableApplicationContext shop = starting.get(10, TimeUnit.SECONDS);
        call(SHOP).get(1, TimeUnit.SECONDS);
        Thread closing = Thread.ofPlatform().start(shop::close);
        Eventually.within(
                Duration.ofSeconds(1),
                () -> assertThat(call(SHOP).get(1, TimeUnit.SECONDS).headers().firstValue(Farewell.HEADER))
                        .contains("true"));
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        http.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WebConfiguration.class)
    static class Shop {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @RestController
        static class Counter {
            @GetMapping(SHOP)
            String serve() {
                return "served";
            }
        }
    }
}
