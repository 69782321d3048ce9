package certway.progress.study;

import certway.platform.kafka.KafkaSettings;
import certway.platform.outbox.EventSender;
import certway.platform.outbox.OutboxRelay;
import certway.platform.outbox.RelayMetrics;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.completion.model.CompletedStudies;
import certway.progress.personal.model.Erased;
import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.SignatureLinks;
import certway.progress.report.model.StudyList;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Enrollments;
import certway.progress.study.model.FindStudy;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Studies;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Studies, where they are kept, and how their events get to Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PracticumSettings.class)
class StudyConfiguration {

    @Bean(initMethod = "start")
    OutboxRelay studyRelay(
            MongoDatabase database, Supplier<EventSender> senders, InstantSource clock, KafkaSettings kafka) {
        return new OutboxRelay(database, MongoStudies.COLLECTION, senders, clock, kafka.scanInterval());
    }

    @Bean
    RelayMetrics relayMetrics(OutboxRelay studyRelay) {
        return new RelayMetrics(studyRelay);
    }

    @Bean
    Studies studies(MongoDatabase database, OutboxRelay studyRelay, InstantSource clock, Erased erased) {
        return new MongoStudies(database, studyRelay::wake, clock, erased);
    }

    @Bean
    CompletedStudies completedStudies(
            MongoDatabase database, Outlines outlines, OutboxRelay studyRelay, InstantSource clock) {
        return new MongoCompletedStudies(database, outlines, studyRelay::wake, clock);
    }

    @Bean(initMethod = "start")
    MoveTrails moveTrails(MongoDatabase database, KafkaSettings kafka) {
        return new MoveTrails(database, kafka.scanInterval());
    }

    @Bean
    Timelines timelines(MongoDatabase database) {
        return new Timelines(database);
    }

    @Bean
    SubmittedAttempts submittedAttempts(MongoDatabase database) {
        return new MongoSubmittedAttempts(database);
    }

    @Bean
    StudyList studyList(MongoDatabase database) {
        return new MongoStudyList(database);
    }

    @Bean
    FindStudy findStudy(Studies studies, Enrollments enrollments) {
        return new FindStudy(studies, enrollments);
    }

    @Bean
    ReadProgress readProgress(FindStudy find, Outlines outlines, InstantSource clock) {
        return new ReadProgress(find, outlines, clock);
    }

    @Bean
    WriteEntry writeEntry(ReadProgress read, ChangeStudy change, Entries entries, RandomGenerator random) {
        return new WriteEntry(read, change, entries, random);
    }

    @Bean
    SignEntry signEntry(SignatureLinks links, ReadProgress read, ChangeStudy change, Entries entries) {
        return new SignEntry(links, read, change, entries);
    }

    @Bean
    MakeLink makeLink(SignatureLinks links, PracticumSettings settings, RandomGenerator random) {
        return new MakeLink(links, settings, random);
    }

    @Bean
    ChangeStudy changeStudy(
            FindStudy find, Studies studies, Outlines outlines, SubmittedAttempts attempts, InstantSource clock) {
        return new ChangeStudy(find, studies, outlines, attempts, clock);
    }
}
