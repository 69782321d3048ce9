package certway.catalog.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facts that the repository ships. */
class RepositoryFactsIT {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);

    private static final List<String> CONTRADICTIONS = List.of(
            "openings-clinical-laboratory-2022-32",
            "growth-clinical-laboratory-wording",
            "wage-clinical-laboratory-median",
            "wage-clinical-laboratory-statistic",
            "wage-clinical-laboratory-population",
            "certificate-enough-for-the-job",
            "self-paced-program-and-degree",
            "certification-obligatory",
            "entry-education-mlt",
            "mlt-interprets-results",
            "lead-technician-and-lead-technologist",
            "manager-education",
            "technician-or-technologist",
            "certificate-or-certification",
            "licence-states-list",
            "certification-body-preference",
            "amt-routes-flexibility",
            "phlebotomy-experience-towards-mlt");

    private final Map<String, Fact> facts = ShippedFacts.read();

    @Test
    void eighteenContradictionsAreDisputedWithAllTheirSourcesAndDecidedWithAReason() {
        assertThat(CONTRADICTIONS).hasSize(18).doesNotHaveDuplicates();
        assertThat(CONTRADICTIONS).allSatisfy(id -> {
            Fact fact = facts.get(id);
            assertThat(fact).as(id).isNotNull();
            assertThat(fact.state(WRITTEN)).as(id).isEqualTo(FactState.DISPUTED);
            assertThat(fact.sources()).as(id).hasSizeGreaterThanOrEqualTo(2);
            assertThat(fact.value()).as(id).isPresent();
            assertThat(fact.resolution())
                    .as(id)
                    .extracting(Resolution::reason)
                    .asString()
                    .hasSizeGreaterThan(30);
        });
    }

    @Test
    void everyOtherDisputeIsALicenceRuleOfAState() {
        assertThat(facts.values().stream()
                        .filter(fact -> fact.state(WRITTEN) == FactState.DISPUTED)
                        .map(Fact::id)
                        .filter(id -> !CONTRADICTIONS.contains(id)))
                .containsExactlyInAnyOrder("licence-laboratory-us-ga", "licence-laboratory-us-ri");
    }

    @Test
    void theFourRowsOfTheArticlesAreThereWithWhatEachSays() {
        assertThat(said("openings-clinical-laboratory-2022-32"))
                .containsExactly("28,300 openings a year", "11,700 openings a year", "24,000 openings a year");
        assertThat(said("wage-clinical-laboratory-median"))
                .containsExactly("$57,380 a year", "$57,380 a year", "$60,780 a year");
        assertThat(said("growth-clinical-laboratory-2022-32")).containsOnly("5 %");
        assertThat(said("growth-clinical-laboratory-wording")).contains("as fast as average", "faster than average");
        assertThat(said("wage-clinical-laboratory-statistic")).contains("an average", "a median");
    }

    @Test
    void everyFactThatIsNotHistoryMayBeCited() {
        assertThat(facts.values().stream()
                        .filter(fact -> fact.objection(WRITTEN).isPresent())
                        .map(Fact::id))
                .containsExactly("wage-clinical-laboratory-median-2022");
    }

    @Test
    void theLicenceRulesAreAsManyAsTheirSourcesName() {
        assertThat(facts.keySet())
                .filteredOn(id -> id.startsWith("licence-laboratory-us-"))
                .hasSize(13);
        assertThat(facts.keySet())
                .filteredOn(id -> id.startsWith("licence-phlebotomy-us-"))
                .hasSize(4);
        assertThat(facts).hasSize(48);
    }

    @Test
    void programsCiteOnlyWhatMayBeCited() throws IOException {
        Pattern citation = Pattern.compile("\\(fact:([^)\\s]+)\\)");
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../content/programs"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path ->
                            path.toString().endsWith(".md") || path.toString().endsWith(".yaml"))
                    .toList()) {
                citation.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(id -> Optional.ofNullable(facts.get(id))
                                .flatMap(fact -> fact.objection(WRITTEN))
                                .or(() -> facts.containsKey(id) ? Optional.empty() : Optional.of("unknown"))
                                .isPresent())
                        .forEach(id -> refused.add(file + ": " + id));
            }
        }

        assertThat(refused).isEmpty();
    }

    private List<String> said(String id) {
        return Objects.requireNonNull(facts.get(id), id).sources().stream()
                .map(source -> source.says().display())
                .toList();
    }
}
