package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.system.Port;
import certway.testkit.http.ApiClient;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules that operators give to their Prometheus watch metrics that the running platform has. */
class AlertsJourneyIT {

    private static final List<Port> MEASURED =
            List.of(Port.MANAGEMENT, Port.CATALOG, Port.ENROLLMENT, Port.PROGRESS, Port.CREDENTIAL, Port.WEB);

    /** What stands before a bracket, a brace or a comparison, and is no function. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z0-9]+(?:_[a-z0-9]+)+)\\b(?!\\()");

    private static Set<String> watched() {
        JsonNode alerts = new YAMLMapper().readTree(Journeys.places().root().resolve("docs/alerts.yaml"));
        Set<String> metrics = new TreeSet<>();
        for (JsonNode expression : alerts.findValues("expr")) {
            Matcher metric = METRIC.matcher(expression.asString());
            while (metric.find()) {
                metrics.add(metric.group(1));
            }
        }
        return metrics;
    }

    private static Set<String> measured() {
        return MEASURED.stream()
                .map(port -> new ApiClient(
                        "http://127.0.0.1:" + Journeys.places().ports().of(port), null))
                .flatMap(service -> service.get("/actuator/prometheus").text().lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void everyAlertWatchesSomethingThatIsMeasured() {
        Journeys.platform();
        ApiClient anybody = new ApiClient(Journeys.places().publicUrl().toString(), null);
        assertThat(anybody.get("/api/programs").status()).isEqualTo(200);
        Set<String> watched = watched();
        assertThat(watched).hasSizeGreaterThan(10);

        Eventually.within(Duration.ofSeconds(60), () -> assertThat(measured()).containsAll(watched));
    }
}
