package certway.credential.template.model;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/** What papers of a language say, and how they write days and numbers. */
public abstract sealed class PaperWords permits CertificateWords, DocumentWords {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle words;

    PaperWords(Language language, String bundle) {
        this.language = language;
        this.words = ResourceBundle.getBundle("certificates/" + bundle, language.locale(), ENGLISH_ELSE);
    }

    public final Language language() {
        return language;
    }

    public final String text(String key) {
        return words.getString(key);
    }

    /** With the arguments, which are text, in it. */
    public final String text(String key, String... arguments) {
        return new MessageFormat(words.getString(key), language.locale()).format(arguments);
    }

    public final String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    public final String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day"), language.locale()).format(day);
    }

    /** Credits, always with their tenths: "4.0". */
    public final String credits(int tenths) {
        return format(tenths, 1);
    }

    /** Hours, with tenths only where there are some: "48 h". */
    public final String hours(int minutes) {
        return text("hours", format(minutes * 10L / MINUTES_OF_AN_HOUR, 0));
    }

    private String format(long tenths, int leastDigits) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(leastDigits);
        return format.format(BigDecimal.valueOf(tenths, 1));
    }
}
