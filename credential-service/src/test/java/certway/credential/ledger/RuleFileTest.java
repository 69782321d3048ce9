package certway.credential.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.ledger.model.Rule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RuleFileTest {

    private final Map<String, Rule> rules = RuleFile.read().byCertification();

    /** The figures are copied from the catalog's data, which names their sources: neither may change alone. */
    @Test
    void everyFigureIsTheOneOfTheCatalog() {
        JsonNode certifications = new YAMLMapper()
                .readTree(Path.of("../content/pathways/certifications.yaml").toFile())
                .required("certifications");
        int compared = 0;
        for (JsonNode certification : certifications) {
            Rule rule = rules.get(certification.required("id").asString());
            assertThat(rule != null).as(certification.required("id").asString()).isEqualTo(certification.has("points"));
            if (rule != null) {
                compared++;
                assertThat(rule.title())
                        .isEqualTo(certification.required("title").asString());
                assertThat(rule.body()).isEqualTo(certification.required("body").asString());
                assertThat(rule.cycleYears())
                        .isEqualTo(certification.required("cycleYears").asInt());
                assertThat(rule.neededTenths())
                        .isEqualTo(10 * certification.required("points").asInt());
                assertThat(rule.source().title())
                        .isEqualTo(certification.at("/sources/0/title").asString());
                assertThat(rule.source().year())
                        .isEqualTo(certification.at("/sources/0/year").asInt());
            }
        }

        assertThat(compared).isEqualTo(rules.size()).isEqualTo(6);
    }

    @Test
    void aMadeUpFigureSaysSo() {
        Rule.Minimum minimum = Objects.requireNonNull(
                Objects.requireNonNull(rules.get("mlt-ascp")).minimum());

        assertThat(minimum.sample()).isTrue();
        assertThat(minimum.categories()).contains("hematology", "blood-bank");
    }
}
