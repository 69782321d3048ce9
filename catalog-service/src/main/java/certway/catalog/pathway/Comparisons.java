package certway.catalog.pathway;

import certway.catalog.pathway.Comparison.Column;
import certway.catalog.pathway.Comparison.Line;
import certway.catalog.program.Credit;
import certway.catalog.program.Price;
import certway.catalog.program.Validity;
import certway.catalog.search.KnownProgram;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables in which roles, bodies and programs are compared. */
final class Comparisons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final PathwayGraph graph;

    Comparisons(PathwayGraph graph) {
        this.graph = graph;
    }

    Comparison roles(List<Role> roles) {
        return Comparison.of(
                roles,
                role -> new Column(role.id(), role.title()),
                List.of(
                        Line.text("education", "Education", Role::education),
                        Line.text("scope", "Scope", Role::scope),
                        Line.text("decisions", "Decisions", Role::decisions),
                        Line.text("supervision", "Supervision", Role::supervision),
                        new Line<>("duties", "Duties", Role::duties),
                        new Line<>(
                                "certifications",
                                "Usual certifications",
                                role -> titles(Kind.CERTIFICATIONS, role.certifications())),
                        new Line<>("skills", "Skills", role -> titles(Kind.SKILLS, role.skills())),
                        new Line<>("workplaces", "Workplaces", role -> titles(Kind.WORKPLACES, role.workplaces())),
                        new Line<>("aliases", "Also called", Role::aliases)));
    }

    Comparison bodies(List<Body> bodies) {
        return Comparison.of(
                bodies,
                body -> new Column(body.id(), body.title()),
                List.of(
                        Line.text("recognition", "Recognition", Body::recognition),
                        Line.text("employerPreference", "Employer preference", Body::employerPreference),
                        new Line<>("certifications", "Certifications", this::certifications),
                        Line.text("requirementFocus", "Requirement focus", Body::requirementFocus),
                        Line.text("maintenance", "Keeping it up", Body::maintenance)));
    }

    Comparison programs(List<KnownProgram> programs) {
        List<Line<KnownProgram>> lines = new ArrayList<>(subjects());
        lines.addAll(terms());
        return Comparison.of(
                programs,
                program -> new Column(
                        program.program().slug().value(), program.about().title()),
                lines);
    }

    private List<Line<KnownProgram>> subjects() {
        return List.of(
                Line.text("summary", "Summary", program -> program.about().summary()),
                Line.text(
                        "level",
                        "Level",
                        program -> program.classification().level().text()),
                Line.text("hours", "Hours", program -> hours(program.terms().studyMinutes())),
                new Line<>(
                        "roles",
                        "Leads towards",
                        program -> titles(Kind.ROLES, program.classification().roles())),
                new Line<>(
                        "testingAreas",
                        "Testing areas",
                        program -> titles(
                                Kind.TESTING_AREAS, program.classification().testingAreas())),
                new Line<>(
                        "preparesFor",
                        "Prepares for",
                        program -> titles(
                                Kind.CERTIFICATIONS, program.classification().preparesFor())));
    }

    private List<Line<KnownProgram>> terms() {
        return List.of(
                Line.text("price", "Price", program -> price(program.terms().price())),
                new Line<>(
                        "credits",
                        "Continuing-education credits",
                        program -> program.terms().credits().stream()
                                .map(this::credit)
                                .toList()),
                new Line<>("awards", "Awards", program -> program.about().awards()),
                new Line<>(
                        "doesNotAward",
                        "Does not award",
                        program -> program.about().doesNotAward()),
                Line.text(
                        "validity",
                        "Validity of the certificate",
                        program -> validity(program.terms().policy())),
                Line.text("access", "Access", program -> days(program.terms().accessDays())),
                Line.text("language", "Language", program -> program.about().language()),
                Line.text(
                        "reviewed",
                        "Last review",
                        program -> program.about().reviewed().toString()),
                Line.text(
                        "version",
                        "Version",
                        program -> Integer.toString(program.program().latest().number())));
    }

    private List<String> certifications(Body body) {
        return graph.all(Kind.CERTIFICATIONS, Certification.class).stream()
                .filter(certification -> certification.body().equals(body.id()))
                .map(Certification::title)
                .toList();
    }

    private List<String> titles(Kind kind, List<String> ids) {
        return ids.stream().map(id -> graph.title(kind, id)).toList();
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? Integer.toString(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    private static String price(Price price) {
        return price.amountMinor() == 0
                ? "free"
                : "%s %s".formatted(BigDecimal.valueOf(price.amountMinor(), 2).toPlainString(), price.currency());
    }

    private String credit(Credit credit) {
        return "%s %s, %s"
                .formatted(
                        BigDecimal.valueOf(credit.tenths(), 1).toPlainString(),
                        graph.title(Kind.BODIES, credit.body()),
                        credit.category());
    }

    private static String validity(Validity validity) {
        return switch (validity) {
            case Validity.None() -> "unlimited";
            case Validity.Months(int months) -> months + " months";
            case Validity.FixedDate(LocalDate date) -> "until " + DAY.format(date);
            case Validity.Window(int month, int day, int minimumMonths) ->
                "until the first %d %s that is at least %d months after completing"
                        .formatted(day, Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH), minimumMonths);
        };
    }

    private static String days(@Nullable Integer days) {
        return days == null ? "unlimited" : days + " days";
    }
}
