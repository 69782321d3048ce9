package certway.credential.template;

import certway.credential.template.model.Specimens;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of templates, who chooses among them, and what is heard of programs. */
@Configuration(proxyBeanMethods = false)
class TemplateWiring {

    @Bean
    Templates templates(MongoDatabase database, AuditLog audit) {
        return new MongoTemplates(database, audit);
    }

    @Bean
    AuditLog.Source auditedTemplates() {
        return MongoTemplates.SOURCE;
    }

    @Bean
    IndexPlan unloggedTemplates() {
        return Unlogged.index(MongoTemplates.COLLECTION, "templates");
    }

    @Bean
    Programs programs(MongoDatabase database) {
        return new MongoPrograms(database);
    }

    @Bean
    FindTemplate findTemplate(Templates templates) {
        return new FindTemplate(templates);
    }

    @Bean
    ChooseTemplate chooseTemplate(Templates templates, Programs programs) {
        return new ChooseTemplate(templates, programs);
    }

    @Bean
    SaveTemplate saveTemplate(Templates templates, Programs programs, Specimens specimens) {
        return new SaveTemplate(templates, programs, specimens);
    }

    @Bean(initMethod = "start")
    EventLoop programsLoop(KafkaSettings settings, Programs programs, ParkedRecords parked, InstantSource clock) {
        ProgramEvents events = new ProgramEvents(programs);
        return new EventLoop(
                settings,
                settings.client() + "-programs",
                Map.of(ProgramEvents.TOPIC, Map.of(ProgramEvents.PUBLISHED, events, ProgramEvents.RETIRED, events)),
                parked,
                clock);
    }

    @Bean
    LoopHealth programsLoopHealthIndicator(EventLoop programsLoop) {
        return new LoopHealth(programsLoop);
    }
}
