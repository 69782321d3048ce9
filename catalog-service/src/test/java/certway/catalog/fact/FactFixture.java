package certway.catalog.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in named states. */
final class FactFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private FactFixture() {}

    static Fact agreed(String id) {
        return fact(id, LocalDate.of(2027, 1, 1), List.of(says("Handbook", 60_780), says("Survey", 60_780)), null);
    }

    static Fact disputed(String id) {
        return fact(id, LocalDate.of(2027, 1, 1), List.of(says("Article", 57_380), says("Handbook", 60_780)), null);
    }

    static Fact resolved(String id) {
        return disputed(id)
                .resolved(new Resolution(
                        dollars(60_780), "grace", "The Handbook is the origin", Instant.parse("2026-10-05T09:00:00Z")));
    }

    static Fact overdue(String id) {
        return fact(id, TODAY.minusDays(1), List.of(says("Handbook", 60_780)), null);
    }

    static Fact unsourced(String id) {
        return fact(id, LocalDate.of(2027, 1, 1), List.of(), null);
    }

    static Fact superseded(String id, String by) {
        return fact(id, LocalDate.of(2027, 1, 1), List.of(says("Handbook", 57_380)), by);
    }

    static Statement says(String title, long amount) {
        return new Statement(title, "A publisher", "2023", null, dollars(amount), null);
    }

    static Figure dollars(long amount) {
        return new Figure(BigDecimal.valueOf(amount), "USD a year", null);
    }

    private static Fact fact(String id, LocalDate reviewBy, List<Statement> sources, @Nullable String supersededBy) {
        return new Fact(
                id,
                "wages",
                "Median annual wage",
                Statistic.MEDIAN,
                "Technicians and technologists",
                "United States",
                "May 2023",
                LocalDate.of(2023, 5, 31),
                reviewBy,
                null,
                sources,
                null,
                supersededBy);
    }
}
