package certway.credential.reminder;

import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Endings;
import certway.credential.issuing.model.LearnerId;
import certway.credential.reminder.model.Mailbox;
import certway.credential.reminder.model.Preferences;
import certway.credential.reminder.model.Schedule;
import certway.platform.DependencyUnavailable;
import certway.testkit.race.Race;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Ada's certificate ends, and the clock goes on. */
class SendRemindersIT {

    private static final Duration RETRY = Duration.ofMinutes(5);

    private final MongoReminders reminders = new MongoReminders(TestDatabase.named("reminders-" + UUID.randomUUID()));
    private final List<Mails.Mail> sent = new CopyOnWriteArrayList<>();
    private boolean followed;
    private boolean erased;
    private boolean down;
    private Instant now = VALID_UNTIL.minus(Duration.ofDays(91));
    private Optional<Mailbox> mailbox = Optional.of(new Mailbox("ada@certway.example", "Ada", Locale.ENGLISH));
    private final SendReminders send = sending();

    private SendReminders sending() {
        SendReminders.Sources sources = new SendReminders.Sources(
                new Ends(), _ -> mailbox, _ -> erased, new Schedule(List.of(90, 30, 7)), () -> now);
        Mails mails = (to, mail) -> {
            if (down) {
                throw new DependencyUnavailable("The mail server", null);
            }
            sent.add(mail);
        };
        ReminderText text = new ReminderText(URI.create("https://certway.example"));
        return new SendReminders(sources, reminders, new SendReminders.Post(mails, text, RETRY));
    }

    private final class Ends implements Endings {

        @Override
        public List<Credential> between(Position behind, Instant until, int limit) {
            boolean isBetween = behind.validUntil().isBefore(VALID_UNTIL) && !VALID_UNTIL.isAfter(until);
            return isBetween ? List.of(CredentialFixture.adas()) : List.of();
        }

        @Override
        public List<Credential> of(LearnerId learner, Instant after, Instant until) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public boolean isFollowed(Credential credential) {
            return followed;
        }
    }

    private void daysBefore(int days) {
        now = VALID_UNTIL.minus(Duration.ofDays(days));
        send.step();
        now = now.plusSeconds(60);
        send.step();
    }

    @Test
    void remindsOnceOnEachDayOfTheSchedule() {
        daysBefore(91);
        assertThat(sent).isEmpty();
        daysBefore(90);
        daysBefore(60);
        assertThat(sent).hasSize(1);
        daysBefore(30);
        daysBefore(7);
        daysBefore(1);
        now = VALID_UNTIL;
        send.step();

        assertThat(sent).hasSize(3);
        assertThat(sent.stream().map(Mails.Mail::id)).doesNotHaveDuplicates();
    }

    @Test
    void manyWhoWorkAtTheSameTimeSendOneMail() {
        now = VALID_UNTIL.minus(Duration.ofDays(30));

        Race.of(16, _ -> send.step());

        assertThat(sent).hasSize(1);
    }

    @Test
    void nobodyIsRemindedWhoHasRenewedOrWantsNoneOrHasNoAddressOrWasErased() {
        followed = true;
        daysBefore(90);
        followed = false;
        mailbox = Optional.empty();
        daysBefore(30);
        mailbox = Optional.of(new Mailbox("ada@certway.example", "Ada", Locale.ENGLISH));
        erased = true;
        daysBefore(8);
        erased = false;
        reminders.save(CredentialFixture.ADA, Preferences.UNCHOSEN.next(false, true));
        daysBefore(7);

        assertThat(sent).isEmpty();
    }

    @Test
    void afterAnOutageTheReminderIsSentOnce() {
        down = true;
        daysBefore(30);
        assertThat(sent).isEmpty();
        down = false;
        send.step();
        assertThat(sent).as("it was tried a minute ago").isEmpty();
        now = now.plus(RETRY);
        send.step();
        send.step();

        assertThat(sent).hasSize(1);
    }

    @Test
    void whatACrashLeftIsSentWhenItsLeaseIsOver() {
        now = VALID_UNTIL.minus(Duration.ofDays(30));
        down = true;
        send.step();
        down = false;
        now = now.plus(Duration.ofMinutes(11));
        send.step();

        assertThat(sent).hasSize(1);
    }
}
