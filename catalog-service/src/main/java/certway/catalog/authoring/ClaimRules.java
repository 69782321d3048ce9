package certway.catalog.authoring;

import certway.catalog.authoring.ClaimRule.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rules of the claim check. */
final class ClaimRules {

    private static final String RESOURCE = "claims.yaml";

    private ClaimRules() {}

    static List<ClaimRule> load() {
        try (InputStream yaml = Objects.requireNonNull(ClaimRules.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<ClaimRule> rules = new ArrayList<>();
            for (JsonNode rule : new YAMLMapper().readTree(yaml)) {
                rules.add(rule(rule));
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClaimRule rule(JsonNode rule) {
        return new ClaimRule(
                rule.required("id").asString(),
                rule.required("places").valueStream().map(JsonNode::asString).toList(),
                Scope.valueOf(rule.required("within").asString().toUpperCase(Locale.ROOT)),
                pattern(rule.required("words")),
                rule.has("with") ? pattern(rule.path("with")) : null,
                rule.has("unless") ? pattern(rule.path("unless")) : null,
                rule.required("why").asString().strip(),
                rule.required("suggestion").asString().strip());
    }

    /** Patterns stand on several lines to be readable: white space in them says nothing. Letters with accents are letters. */
    private static Pattern pattern(JsonNode text) {
        return Pattern.compile(
                text.asString(), Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
