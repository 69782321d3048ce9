package certway.progress.xapi;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.web.RemoteServices;
import certway.progress.personal.model.Erased;
import certway.progress.study.model.Outlines;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Follows what learners do and states it, where there is a learning record store. */
@Configuration(proxyBeanMethods = false)
@Conditional(XapiConfiguration.StoreIsNamed.class)
@EnableConfigurationProperties(XapiSettings.class)
class XapiConfiguration {

    static final class StoreIsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("certway.xapi.endpoint", "")
                    .isBlank();
        }
    }

    @Bean
    SendStatements sendStatements(XapiSettings settings, Erased erased) {
        RecordStoreClient store = RemoteServices.client(
                RecordStoreClient.class, SendStatements.STORE, settings.endpoint(), (request, body, execution) -> {
                    request.getHeaders().setBasicAuth(settings.key(), settings.secret());
                    return execution.execute(request, body);
                });
        return new SendStatements(store, erased);
    }

    @Bean(initMethod = "start")
    EventLoop statementLoop(
            KafkaSettings kafka,
            XapiSettings settings,
            Outlines outlines,
            SendStatements sending,
            ParkedRecords parked,
            InstantSource clock) {
        Statements statements = new Statements(settings, outlines);
        return new EventLoop(
                kafka,
                kafka.client() + "-xapi",
                Map.of(
                        "certway.enrollments",
                        Map.of("certway.enrollment.activated.v1", sends(sending, statements::activated)),
                        "certway.progress",
                        Map.of(
                                "certway.unit.completed.v1", sends(sending, statements::unitCompleted),
                                "certway.attempt.graded.v1", sends(sending, statements::attemptGraded),
                                "certway.module.completed.v1", sends(sending, statements::moduleCompleted)),
                        "certway.completions",
                        Map.of("certway.program.completed.v1", sends(sending, statements::programCompleted))),
                parked,
                clock);
    }

    private static EventHandler sends(SendStatements sending, Function<EventEnvelope, Statement> statement) {
        return (event, _) -> sending.send(statement.apply(event));
    }

    @Bean
    LoopHealth statementLoopHealth(EventLoop statementLoop) {
        return new LoopHealth(statementLoop);
    }
}
