package certway.web.layout;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The interface in one language: its words, dates, numbers and prices. */
public final class Words {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final String BUNDLE = "words.words";
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The best of our languages for somebody who prefers these, first ones first. */
    public static Words of(List<Locale.LanguageRange> preferred) {
        Locale found = Locale.lookup(preferred, LANGUAGES);
        return new Words(found == null ? LANGUAGES.getFirst() : found);
    }

    /** The tag for {@code lang} attributes. */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * The text of a key, with its {@code {0}} filled in.
     *
     * @throws MissingResourceException if there is no such key, which a test finds first
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text of a key, or the given one where we have no own word for something that the services name. */
    public String textOr(String key, String otherwise) {
        return bundle.containsKey(key) ? text(key) : otherwise;
    }

    public String date(Instant instant) {
        return date(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(date);
    }

    /** A day of every year: "31 December". */
    public String day(MonthDay day) {
        return DateTimeFormatter.ofPattern(text("date.day"), locale).format(day);
    }

    public String time(Instant instant) {
        return time(instant, "HH:mm");
    }

    private String time(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** Day and time: "21 November 2026, 14:02 UTC". */
    public String moment(Instant instant) {
        return "%s, %s UTC".formatted(date(instant), time(instant));
    }

    /** For what came soon after one another: "21 November 2026, 14:02:07 UTC". */
    public String second(Instant instant) {
        return "%s, %s UTC".formatted(date(instant), time(instant, "HH:mm:ss"));
    }

    /** "45 min", or hours with at most one decimal: "1.5 h". */
    public String duration(int minutes) {
        if (minutes < MINUTES_OF_AN_HOUR) {
            return text("duration.minutes", minutes);
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return text("duration.hours", format.format(minutes / (double) MINUTES_OF_AN_HOUR));
    }

    /** Continuing education credits from tenths. */
    public String credits(int tenths) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(tenths / 10.0);
    }

    /** Per cent from thousandths: "87.5 %". */
    public String permille(int thousandths) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(thousandths / 10.0) + " %";
    }

    /** A number between -1 and 1 from thousandths: "0.34". */
    public String thousandths(int number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number / 1000.0);
    }

    /** A price from the currency's minor unit. */
    public String price(long amountMinor, String currency) {
        if (amountMinor == 0) {
            return text("price.free");
        }
        Currency unit = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        int digits = unit.getDefaultFractionDigits();
        double amount = amountMinor / Math.pow(10, digits);
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(amount == Math.rint(amount) ? 0 : digits);
        return format.format(amount);
    }
}
