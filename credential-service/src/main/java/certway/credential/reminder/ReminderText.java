package certway.credential.reminder;

import certway.credential.issuing.model.Credential;
import certway.credential.reminder.model.Mailbox;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** What a reminder says, in the language of its reader. */
final class ReminderText {

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final URI site;

    ReminderText(URI site) {
        this.site = site;
    }

    Mails.Mail of(Credential credential, Mailbox reader, String id) {
        ResourceBundle words = ResourceBundle.getBundle("mails/reminder", reader.language(), ENGLISH_ELSE);
        Instant end = Objects.requireNonNull(credential.validUntil(), "what does not end needs no reminder");
        Object[] facts = {
            reader.name(),
            credential.completion().program().title(),
            date(end, words),
            site.resolve("/programs/" + credential.completion().program().slug()),
            site.resolve("/certificates"),
            site.resolve("/account")
        };
        return new Mails.Mail(id, text(words, "subject", facts), text(words, "text", facts));
    }

    private static String text(ResourceBundle words, String key, Object[] facts) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(facts);
    }

    /** In the language that the text is in, whatever was asked for. */
    private static String date(Instant end, ResourceBundle words) {
        Locale language = words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : words.getLocale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(end.atOffset(ZoneOffset.UTC));
    }
}
