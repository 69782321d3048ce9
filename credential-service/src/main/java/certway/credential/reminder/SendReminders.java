package certway.credential.reminder;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Endings;
import certway.credential.issuing.model.LearnerId;
import certway.credential.personal.model.Erased;
import certway.credential.reminder.MongoReminders.Outcome;
import certway.credential.reminder.model.Mailbox;
import certway.credential.reminder.model.Mailboxes;
import certway.credential.reminder.model.Schedule;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails each reminder that is due, once. Several may work at the same time: a reminder is sent by whoever has written down first that
 * it will. After a crash between the mail and its note the mail goes out a second time, with the same id.
 */
final class SendReminders {

    private static final Logger log = LoggerFactory.getLogger(SendReminders.class);
    private static final int AT_ONCE = 200;

    private final Sources sources;
    private final MongoReminders reminders;
    private final Post post;

    /** What is asked about whom to remind. */
    record Sources(Endings endings, Mailboxes mailboxes, Erased erased, Schedule schedule, InstantSource clock) {}

    /** How a reminder goes out, and when it is tried again if that fails. */
    record Post(Mails mails, ReminderText text, Duration retry) {}

    SendReminders(Sources sources, MongoReminders reminders, Post post) {
        this.sources = sources;
        this.reminders = reminders;
        this.post = post;
    }

    /** Looks at everything that ends soon; there is never more to do at once. */
    boolean step() {
        Instant now = sources.clock().instant();
        Instant until = now.plus(sources.schedule().begin());
        Endings.Position behind = new Endings.Position(now, "");
        List<Credential> some = sources.endings().between(behind, until, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(credential -> remind(credential, now));
            Credential last = some.getLast();
            behind = new Endings.Position(end(last), last.id().value());
            some = sources.endings().between(behind, until, AT_ONCE);
        }
        return false;
    }

    private void remind(Credential credential, Instant now) {
        Optional<Integer> day = sources.schedule().due(end(credential), now);
        LearnerId learner = credential.completion().learner();
        if (day.isEmpty() || sources.erased().contains(learner.value())) {
            return;
        }
        String id = id(credential, day.get());
        if (reminders.isClaimed(id, learner, now)) {
            try {
                Outcome outcome = sent(credential, id);
                reminders.done(id, outcome, sources.clock().instant());
            } catch (DependencyUnavailable e) {
                log.atWarn().addKeyValue("reminder", id).log("A reminder is sent later: {}", e.toString());
                reminders.leave(id, now.plus(post.retry()));
            }
        }
    }

    private Outcome sent(Credential credential, String id) {
        LearnerId learner = credential.completion().learner();
        if (sources.endings().isFollowed(credential)) {
            return Outcome.RENEWED;
        }
        if (!reminders.preferences(learner).mail()) {
            return Outcome.NOT_WANTED;
        }
        Optional<Mailbox> mailbox = sources.mailboxes().of(learner);
        if (mailbox.isEmpty()) {
            return Outcome.NO_MAILBOX;
        }
        post.mails().send(mailbox.get(), post.text().of(credential, mailbox.get(), id));
        log.atInfo().addKeyValue("reminder", id).log("A reminder was sent");
        return Outcome.SENT;
    }

    /** One for each day of each end of a completion: a certificate with a new name reminds of nothing again. */
    private static String id(Credential credential, int day) {
        Completion completion = credential.completion();
        return EventIds.of(
                "reminder", completion.completionId(), end(credential).toString(), Integer.toString(day));
    }

    private static Instant end(Credential credential) {
        return Objects.requireNonNull(credential.validUntil(), "what ends has an end");
    }
}
