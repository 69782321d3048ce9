package certway.web.transcript;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A learner's continuing education; all credits are in tenths. */
public record Ledger(
        LocalDate asOf,
        List<Total> totals,
        List<Certification> certifications,
        List<WithoutRule> withoutRule,
        List<Expiry> expiries) {

    public record Total(String body, String category, int tenths) {}

    /** Of which nobody knows here what it asks for. */
    public record WithoutRule(String recordId, String certification, String title) {}

    public record Certification(
            String recordId,
            String certification,
            String title,
            boolean verified,
            String body,
            int cycleYears,
            Source source,
            List<Cycle> cycles) {}

    public record Source(String title, String publisher, int year, LocalDate asOf) {}

    /** The latest one comes first. */
    public record Cycle(
            int number,
            LocalDate from,
            LocalDate lastDay,
            int daysLeft,
            String standing,
            int neededTenths,
            int earnedTenths,
            int provenTenths,
            int missingTenths,
            @Nullable Minimum minimum,
            List<Category> categories,
            List<Line> lines) {

        /** The kind of notice that says how it stands. */
        public String tone() {
            return switch (standing) {
                case "met" -> "good";
                case "missed" -> "bad";
                default -> "info";
            };
        }

        /** So much of it as a bar can show. */
        public int shownTenths() {
            return Math.min(earnedTenths, neededTenths);
        }
    }

    public record Minimum(
            List<String> categories, int neededTenths, int earnedTenths, int missingTenths, boolean sample) {}

    public record Category(String category, int tenths) {}

    public record Line(
            String title,
            LocalDate on,
            String category,
            int tenths,
            boolean proven,
            @Nullable String publicId,
            @Nullable String recordId) {

        /** Where the proof is. */
        public String address() {
            return publicId == null ? "/records/" + recordId : "/check/" + publicId;
        }
    }

    public record Expiry(
            String kind,
            String title,
            LocalDate on,
            @Nullable String publicId,
            @Nullable String recordId) {

        public String address() {
            return publicId == null ? "/records/" + recordId : "/check/" + publicId;
        }
    }
}
