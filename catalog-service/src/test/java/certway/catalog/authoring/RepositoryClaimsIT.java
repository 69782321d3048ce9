package certway.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The programs that the repository ships promise nothing that they do not give. */
class RepositoryClaimsIT {

    private static final Path PROGRAMS = Path.of("../content/programs");
    private static final List<String> PLACES = List.of("title", "summary", "description", "audience");

    private final ClaimCheck check = new ClaimCheck();
    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void noTextOfAShippedProgramIsWarnedOf() throws IOException {
        List<String> warnings = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(PROGRAMS)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(".md")) {
                check.warnings(file.toString(), "text", Files.readString(file))
                        .forEach(warning -> warnings.add(words(warning)));
            } else if (file.endsWith("program.yaml")) {
                about(file, yaml.readTree(file)).forEach(warning -> warnings.add(words(warning)));
            }
        }

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(warnings).isEmpty();
    }

    private List<ClaimWarning> about(Path file, JsonNode program) {
        List<ClaimWarning> warnings = new ArrayList<>();
        for (String place : PLACES) {
            warnings.addAll(check.warnings(
                    file + "#" + place, place, program.path(place).asString()));
        }
        program.path("awards")
                .forEach(award -> warnings.addAll(check.warnings(file + "#awards", "awards", award.asString())));
        return warnings;
    }

    private static String words(ClaimWarning warning) {
        return "%s:%d %s: %s".formatted(warning.pointer(), warning.line(), warning.rule(), warning.words());
    }
}
