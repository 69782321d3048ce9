package certway.credential.ledger;

import certway.credential.ledger.model.Rule;
import certway.credential.ledger.model.Rule.Minimum;
import certway.credential.ledger.model.Rule.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules of {@code rules.yaml}, which says what may stand in it. */
final class RuleFile {

    private static final int TENTHS = 10;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record WrittenMinimum(List<String> categories, int points, boolean sample) {}

    private record WrittenSource(String title, String publisher, int year, LocalDate asOf) {}

    private record Written(
            String certification,
            String title,
            String body,
            int cycleYears,
            int needed,
            @Nullable WrittenMinimum minimum,
            WrittenSource source) {

        Rule rule() {
            return new Rule(
                    certification,
                    title,
                    body,
                    cycleYears,
                    needed * TENTHS,
                    minimum == null
                            ? null
                            : new Minimum(minimum.categories(), minimum.points() * TENTHS, minimum.sample()),
                    new Source(source.title(), source.publisher(), source.year(), source.asOf()));
        }
    }

    private RuleFile() {}

    static CreditRules read() {
        try (InputStream file = Objects.requireNonNull(RuleFile.class.getResourceAsStream("rules.yaml"))) {
            Map<String, Rule> rules = new LinkedHashMap<>();
            for (Written written : YAML.readValue(file, new TypeReference<List<Written>>() {})) {
                if (rules.put(written.certification(), written.rule()) != null) {
                    throw new IllegalStateException("two rules for " + written.certification());
                }
            }
            return new CreditRules(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of continuing education cannot be read", e);
        }
    }
}
