package certway.credential.reminder;

import certway.credential.issuing.model.Endings;
import certway.credential.issuing.model.Issuer;
import certway.credential.personal.model.Erased;
import certway.credential.reminder.model.Mailboxes;
import certway.credential.reminder.model.Schedule;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks for reminders that are due, and how they are sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderWiring {

    @Bean
    Schedule reminderSchedule(ReminderSettings settings) {
        return settings.schedule();
    }

    @Bean
    SendReminders.Sources reminderSources(
            Endings endings, Mailboxes mailboxes, Erased erased, Schedule schedule, InstantSource clock) {
        return new SendReminders.Sources(endings, mailboxes, erased, schedule, clock);
    }

    /** Without a mail server nothing is sent, and nothing counts as sent. */
    @Bean(initMethod = "start")
    Worker reminding(
            ReminderSettings settings, SendReminders.Sources sources, MongoReminders reminders, Issuer issuer) {
        SendReminders.Post post = new SendReminders.Post(
                new SmtpMails(settings.mail(), sources.clock()),
                new ReminderText(issuer.publicUrl()),
                settings.retry());
        SendReminders send = new SendReminders(sources, reminders, post);
        return new Worker(
                "reminders", settings.interval(), () -> settings.mail().isThere() && send.step());
    }

    @Bean
    IndexPlan remindersOfLearners() {
        IndexModel index = new IndexModel(Indexes.ascending(MongoReminders.LEARNER));
        return new IndexPlan(MongoReminders.REMINDERS, index, "a learner's reminders, to erase them");
    }
}
