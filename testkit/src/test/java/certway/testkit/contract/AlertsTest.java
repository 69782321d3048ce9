package certway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The form of the alerting rules; that their metrics are there a journey shows. */
class AlertsTest {

    private static final Path DOCS = RepositoryRoot.find().resolve("docs");
    private static final Set<String> SEVERITIES = Set.of("critical", "warning");

    static List<JsonNode> rules() {
        return new YAMLMapper()
                .readTree(DOCS.resolve("alerts.yaml"))
                .required("groups")
                .valueStream()
                .flatMap(group -> group.required("rules").valueStream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhenHowBadAndWhatItMeans(JsonNode rule) {
        assertThat(rule.required("alert").asString()).matches("[A-Z][A-Za-z]+");
        assertThat(rule.required("expr").asString()).isNotBlank();
        assertThat(rule.path("for").asString("0m")).matches("[0-9]+[mh]");
        assertThat(SEVERITIES).contains(rule.at("/labels/severity").asString());
        assertThat(rule.at("/annotations/summary").asString()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leadsToWhatIsToBeDone(JsonNode rule) throws IOException {
        List<String> runbook =
                List.of(rule.at("/annotations/runbook").asString().split("#", 2));

        assertThat(Files.readAllLines(DOCS.resolve(runbook.getFirst())))
                .filteredOn(line -> line.startsWith("#"))
                .extracting(AlertsTest::anchor)
                .contains(runbook.getLast());
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    @Test
    void everyAlertHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();

        assertThat(rules())
                .hasSizeGreaterThan(10)
                .allMatch(rule -> names.add(rule.required("alert").asString()));
    }
}
