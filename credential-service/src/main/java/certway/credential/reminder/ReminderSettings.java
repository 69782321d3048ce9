package certway.credential.reminder;

import certway.credential.reminder.model.Schedule;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How holders are reminded.
 *
 * @param days before the end of a certificate
 * @param interval how often is looked for reminders that are due
 * @param retry how long after an outage of the mail server or the login server it is tried again
 * @param mail the server that takes mails; without a host none is sent, and the pages remind alone
 */
@ConfigurationProperties("certway.reminders")
record ReminderSettings(
        @DefaultValue({"90", "30", "7"}) List<Integer> days,
        @DefaultValue("10m") Duration interval,
        @DefaultValue("5m") Duration retry,
        @DefaultValue Mail mail) {

    /**
     * A server for mails, by SMTP.
     *
     * @param encrypted whether nothing is sent before STARTTLS
     */
    record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("no-reply@localhost") String from,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean encrypted) {

        boolean isThere() {
            return !host.isBlank();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "%s:%d".formatted(host, port);
        }
    }

    Schedule schedule() {
        return new Schedule(days);
    }
}
