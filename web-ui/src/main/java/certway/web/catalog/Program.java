package certway.web.catalog;

import certway.web.catalog.ProgramList.Credit;
import certway.web.catalog.ProgramList.Price;
import certway.web.pathway.Certification.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program as the service shows it to anyone; the HTML in it was made safe there. */
public record Program(
        String programId,
        String slug,
        String status,
        int version,
        Instant publishedAt,
        String title,
        String summary,
        String descriptionHtml,
        String audienceHtml,
        String provider,
        String language,
        String level,
        List<String> roles,
        List<PreparedFor> certifications,
        List<String> testingAreas,
        int studyMinutes,
        Price price,
        List<Credit> credits,
        @Nullable Integer accessDays,
        @Nullable Integer validityMonths,
        @Nullable Validity validity,
        List<String> awards,
        List<String> doesNotAward,
        List<Group> prerequisites,
        LocalDate reviewed,
        List<Source> sources,
        List<Module> modules,
        @Nullable List<Edition> editions) {

    /** Any one of these must be met. */
    public record Group(List<Required> anyOf) {}

    /** A program that was completed, or an education or a licence that the learner states. */
    public record Required(
            @Nullable String programId,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String education,
            @Nullable String licence) {}

    /** The same program in another language. */
    public record Edition(String slug, String title, String language) {}

    public record Source(
            String title,
            String publisher,
            int year,
            @Nullable String url) {}

    public record Module(String id, String title, List<Unit> units) {

        public int minutes() {
            return units.stream().mapToInt(Unit::minutes).sum();
        }
    }

    public record Unit(
            String id,
            String kind,
            String title,
            int minutes,
            @Nullable Integer questions,
            @Nullable Boolean sample) {

        /** Whether anyone may read it. */
        public boolean isOpen() {
            return Boolean.TRUE.equals(sample);
        }
    }

    /**
     * A certification that somebody else grants.
     *
     * @param route how one gets and keeps it, if that is known
     */
    public record PreparedFor(
            String id,
            String title,
            String bodyName,
            @Nullable Route route) {}

    /** How long certificates are valid; null if nothing is said of it. */
    public @Nullable Validity policy() {
        return validity != null || validityMonths == null ? validity : Validity.ofMonths(validityMonths);
    }

    /** The same in other languages. */
    public List<Edition> otherEditions() {
        return editions == null ? List.of() : editions;
    }

    /** The first unit that anyone may read. */
    public Optional<Unit> open() {
        return modules.stream()
                .flatMap(module -> module.units().stream())
                .filter(Unit::isOpen)
                .findFirst();
    }

    public int units() {
        return modules.stream().mapToInt(module -> module.units().size()).sum();
    }

    public long quizzes() {
        return modules.stream()
                .flatMap(module -> module.units().stream())
                .filter(unit -> unit.kind().equals("quiz"))
                .count();
    }

    public boolean takesLearners() {
        return status.equals("published");
    }
}
