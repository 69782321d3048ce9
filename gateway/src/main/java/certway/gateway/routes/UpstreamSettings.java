package certway.gateway.routes;

import certway.gateway.routes.model.Upstream;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and how long and how often the gateway tries.
 *
 * @param answerTimeout longer than the pages wait for a service that is restarted
 * @param patience how long a service is waited for that cannot be reached
 */
@Validated
@ConfigurationProperties("certway.upstream")
record UpstreamSettings(
        @NotNull URI catalog,
        @NotNull URI enrollment,
        @NotNull URI progress,
        @NotNull URI credential,
        @NotNull URI web,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("32MB") DataSize largestImport,
        @DefaultValue @Valid Breaker breaker) {

    /**
     * When a service is left alone.
     *
     * @param failurePercent how many of the last calls failed
     * @param calls how many calls count as the last ones
     * @param rest how long nothing is sent
     * @param probes how many calls then decide whether it is back
     */
    record Breaker(
            @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
            @DefaultValue("20") @Min(2) int calls,
            @DefaultValue("5s") Duration rest,
            @DefaultValue("3") @Min(1) int probes) {}

    URI address(Upstream upstream) {
        return switch (upstream) {
            case CATALOG -> catalog;
            case ENROLLMENT -> enrollment;
            case PROGRESS -> progress;
            case CREDENTIAL -> credential;
            case WEB -> web;
        };
    }
}
