package certway.credential.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.credential.reminder.model.Mailbox;
import certway.platform.DependencyUnavailable;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;

/** Hands mails to a server by SMTP. */
final class SmtpMails implements Mails {

    private static final String PATIENCE = Long.toString(Duration.ofSeconds(20).toMillis());

    private final ReminderSettings.Mail settings;
    private final Session session;
    private final InstantSource clock;

    SmtpMails(ReminderSettings.Mail settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.encrypted()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.encrypted()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        this.session = Session.getInstance(properties);
    }

    @Override
    public void send(Mailbox to, Mail mail) {
        try {
            if (settings.user().isEmpty()) {
                Transport.send(message(to, mail));
            } else {
                Transport.send(message(to, mail), settings.user(), settings.password());
            }
        } catch (MessagingException e) {
            // The cause may name the address, which is nothing for a log.
            throw new DependencyUnavailable(
                    "The mail server", new IOException(e.getClass().getName()));
        }
    }

    private Message message(Mailbox to, Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@certway>".formatted(mail.id()));
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}", " "), UTF_8.name());
        message.setText(mail.text(), UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }
}
