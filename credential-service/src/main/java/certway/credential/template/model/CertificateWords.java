package certway.credential.template.model;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;

/**
 * What every certificate of a language says of its facts. A certificate keeps the edition that it was issued with: to change a word is
 * to add an edition.
 */
public final class CertificateWords {

    /** What certificates are issued with. */
    public static final int LATEST = 1;

    private static final int MINUTES_OF_AN_HOUR = 60;

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle words;

    public CertificateWords(Language language, int edition) {
        this.language = language;
        this.words = ResourceBundle.getBundle("certificates/words" + edition, language.locale(), ENGLISH_ELSE);
    }

    public String text(String key) {
        return words.getString(key);
    }

    /** With the arguments, which are text, in it. */
    public String text(String key, String... arguments) {
        return new MessageFormat(words.getString(key), language.locale()).format(arguments);
    }

    public String day(Instant instant) {
        return DateTimeFormatter.ofPattern(text("day"), language.locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** Credits, always with their tenths: "4.0". */
    public String credits(int tenths) {
        return format(tenths, 1);
    }

    /** Hours, with tenths only where there are some: "48 h". */
    public String hours(int minutes) {
        return text("hours", format(minutes * 10L / MINUTES_OF_AN_HOUR, 0));
    }

    private String format(long tenths, int leastDigits) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(leastDigits);
        return format.format(BigDecimal.valueOf(tenths, 1));
    }

    /** The template that comes with the platform. */
    public Content content() {
        return new Content(text("heading"), text("opening"), text("statement"), "", List.of(), text("accent"), true);
    }
}
