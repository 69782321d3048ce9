package certway.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformRulesIT {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> BUSINESS_WORDS = List.of(
            "program", "learner", "enrollment", "enrolment", "certificate", "quiz", "student", "credential", "study");
    private static final int MOST_CODE_LINES = 1_500;

    @Test
    void thePlatformKnowsNoBusinessWord() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readString(source).toLowerCase(Locale.ROOT).replaceAll("client[-_]credentials", ""))
                    .as(source.toString())
                    .doesNotContain(BUSINESS_WORDS);
        }
    }

    @Test
    void thePlatformStaysSmall() throws IOException {
        long lines = 0;
        for (Path source : sources()) {
            lines += Files.readAllLines(source).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty()
                            && !line.startsWith("*")
                            && !line.startsWith("/")
                            && !line.startsWith("package ")
                            && !line.startsWith("import "))
                    .count();
        }

        assertThat(lines).isLessThanOrEqualTo(MOST_CODE_LINES);
    }

    @Test
    void eventsAndOutboxDoNotKnowKafkaLoopsOrTheWeb() {
        noClasses()
                .that()
                .resideInAnyPackage("certway.platform.event..", "certway.platform.outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "certway.platform.kafka..",
                        "certway.platform.web..",
                        "certway.platform.security..",
                        "org.springframework..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("certway.platform"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
