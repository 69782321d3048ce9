package certway.web.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What was typed into one of the forms of a page, and what a service had against it. Nothing is judged here: what cannot be read
 * goes to the service as it is, or as nothing, and the service says so.
 *
 * @param form which form it was; empty while none was sent
 * @param problem why the service refused, in kebab case; empty if it did not
 * @param detail what else it said, in its own words; empty if nothing
 * @param faulty the fields that it named
 */
public record Typed(String form, Map<String, String> values, String problem, String detail, List<String> faulty) {

    public static final Typed NOTHING = new Typed("", Map.of(), "", "", List.of());

    public Typed {
        values = Map.copyOf(values);
        faulty = List.copyOf(faulty);
    }

    public static Typed of(String form, Map<String, String> sent) {
        Map<String, String> values = sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().strip()));
        return new Typed(form, values, "", "", List.of());
    }

    /** The same, with what the service said. */
    Typed refused(HttpClientErrorException failure) {
        Problem said = failure.getResponseBodyAs(Problem.class);
        String type = said == null || said.type() == null ? "" : said.type();
        List<Fault> errors = said == null || said.errors() == null ? List.of() : said.errors();
        return new Typed(
                form,
                values,
                type.isEmpty() ? "other" : type.substring(type.lastIndexOf(':') + 1),
                said == null ? "" : said.said(),
                errors.stream().map(Fault::field).toList());
    }

    /** The same where the page itself has something against a field. */
    public Typed refused(String why, String field) {
        return new Typed(form, values, why, "", List.of(field));
    }

    /** Whether this form was sent and refused. */
    public boolean isRefused(String which) {
        return form.equals(which) && !problem.isEmpty();
    }

    public boolean isFaulty(String which, String field) {
        return form.equals(which) && faulty.contains(field);
    }

    /** What stands in a field of a form; another form of the page has not been touched. */
    public String value(String which, String field, String otherwise) {
        return form.equals(which) ? values.getOrDefault(field, otherwise) : otherwise;
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    public @Nullable Integer number(String field) {
        String text = text(field);
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The last moment of the day that was typed, since what lasts until a day lasts through it. */
    public @Nullable String endOfDay(String field) {
        String text = text(field);
        try {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .minusMillis(1)
                    .toString();
        } catch (DateTimeParseException e) {
            return textOrNull(field);
        }
    }

    /** An amount as people write it, in the minor unit of the currency; null if it is none. */
    public @Nullable Long minor(String field, String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return new BigDecimal(text(field).replace(',', '.'))
                    .movePointRight(digits)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    /** A problem as services answer it. */
    private record Problem(
            @Nullable String type,
            @Nullable String detail,
            @Nullable Integer line,
            @Nullable List<Fault> errors) {

        /** With the line of the file that was sent, where it is about one. */
        String said() {
            if (detail == null) {
                return "";
            }
            return line == null ? detail : "Line %d: %s".formatted(line, detail);
        }
    }

    private record Fault(String pointer) {

        /** The field of the form, also for something within it. */
        String field() {
            String[] parts = pointer.split("/", -1);
            return parts.length > 1 ? parts[1] : pointer;
        }
    }
}
