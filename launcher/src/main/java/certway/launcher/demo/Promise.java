package certway.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** Until when a program's page promises that a certificate is valid: counted here, and not asked of who issues it. */
final class Promise {

    private static final LocalTime LAST = LocalTime.parse("23:59:59.999");

    private Promise() {}

    /** Empty for ever. */
    static String validUntil(JsonNode program, Instant completedAt) {
        JsonNode validity = program.path("validity");
        return switch (validity.path("kind").asString("")) {
            case "none" -> "";
            case "months" ->
                completedAt
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(validity.path("months").asInt())
                        .toInstant()
                        .toString();
            case "fixed-date" -> endOf(LocalDate.parse(validity.path("date").asString("")));
            case "window" ->
                window(
                        validity,
                        LocalDate.ofInstant(completedAt, ZoneOffset.UTC)
                                .plusMonths(validity.path("minimumMonths").asInt()));
            default ->
                throw new StepFailed("the program page does not say how long certificates are valid: " + validity);
        };
    }

    private static String window(JsonNode validity, LocalDate earliest) {
        LocalDate end = day(validity, earliest.getYear());
        return endOf(end.isBefore(earliest) ? day(validity, earliest.getYear() + 1) : end);
    }

    private static LocalDate day(JsonNode validity, int year) {
        YearMonth month = YearMonth.of(year, validity.path("month").asInt());
        return month.atDay(Math.min(validity.path("day").asInt(), month.lengthOfMonth()));
    }

    private static String endOf(LocalDate day) {
        return day.atTime(LAST).toInstant(ZoneOffset.UTC).toString();
    }
}
