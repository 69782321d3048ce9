package certway.credential.issuing;

import certway.credential.issuing.model.Validity;
import java.time.LocalDate;
import java.time.MonthDay;
import org.bson.Document;

/** The validity in a completion that is kept: months where they always stood, and the rest beside them. */
final class ValidityDocuments {

    static final String MONTHS = "validityMonths";
    static final String OTHER = "validity";

    private static final String DATE = "date";
    private static final String MONTH = "month";
    private static final String DAY = "day";
    private static final String MINIMUM_MONTHS = "minimumMonths";

    private ValidityDocuments() {}

    static void put(Document completion, Validity validity) {
        switch (validity) {
            case Validity.None() -> {}
            case Validity.Months(int months) -> completion.append(MONTHS, months);
            case Validity.FixedDate(LocalDate date) -> completion.append(OTHER, new Document(DATE, date.toString()));
            case Validity.Window(MonthDay day, int minimumMonths) ->
                completion.append(
                        OTHER,
                        new Document(MONTH, day.getMonthValue())
                                .append(DAY, day.getDayOfMonth())
                                .append(MINIMUM_MONTHS, minimumMonths));
        }
    }

    static Validity read(Document completion) {
        Integer months = completion.getInteger(MONTHS);
        if (months != null) {
            return new Validity.Months(months);
        }
        Document other = completion.get(OTHER, Document.class);
        if (other == null) {
            return new Validity.None();
        }
        String date = other.getString(DATE);
        return date == null
                ? new Validity.Window(
                        MonthDay.of(other.getInteger(MONTH), other.getInteger(DAY)), other.getInteger(MINIMUM_MONTHS))
                : new Validity.FixedDate(LocalDate.parse(date));
    }
}
