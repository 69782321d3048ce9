package certway.credential.issuing;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completions;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Names;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.TemplateChoice;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.issuing.model.Visibility;
import certway.credential.personal.model.Erased;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.RecordPosition;
import certway.platform.kafka.Unhandleable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues one credential per completion, and none for a completion that progress-service does not confirm or whose learner was
 * erased.
 */
final class IssueCredential implements EventHandler {

    static final String TOPIC = "certway.completions";
    static final String COMPLETED = "certway.program.completed.v1";

    private static final Logger log = LoggerFactory.getLogger(IssueCredential.class);

    private final Credentials credentials;
    private final Sources sources;
    private final PlaceCredentials place;
    private final IssuingAlarms alarms;

    /** What a credential is made from. */
    record Sources(
            Completions completions,
            Names names,
            Erased erased,
            TemplateChoice templates,
            InstantSource clock,
            RandomGenerator random) {}

    IssueCredential(Credentials credentials, Sources sources, PlaceCredentials place, IssuingAlarms alarms) {
        this.credentials = credentials;
        this.sources = sources;
        this.place = place;
        this.alarms = alarms;
    }

    @Override
    public void handle(EventEnvelope event, RecordPosition position) {
        issue(event.dataAs(CompletionMessage.class).completion());
    }

    /** Issues it for a completion of which somebody told, if it is not there. */
    void issue(Completion told) {
        CredentialId id = CredentialIds.of(told.completionId());
        if (!credentials.exists(id) && !sources.erased().contains(told.learner().value())) {
            issue(id, confirmed(told));
        }
    }

    private Completion confirmed(Completion told) {
        Completion confirmed = sources.completions()
                .confirmed(told.enrollmentId(), told.learner())
                .filter(completion -> completion.completionId().equals(told.completionId()))
                .orElseThrow(() -> {
                    alarms.unconfirmed();
                    return new Unhandleable("progress-service does not confirm the completion");
                });
        if (!confirmed.equals(told)) {
            alarms.different();
            log.atWarn()
                    .addKeyValue("completionId", told.completionId())
                    .log("A completion event differs from what progress-service confirmed, which is what counts");
        }
        return confirmed;
    }

    private void issue(CredentialId id, Completion completion) {
        HolderName holder = sources.names()
                .of(completion.learner())
                .orElseThrow(() -> new Unhandleable("the learner's account has no name, or is gone"));
        Instant now = sources.clock().instant();
        PublicId publicId = PublicId.fresh(sources.random());
        TemplateRef template = sources.templates().of(completion.program());
        place.add(position -> new Credential(
                id,
                publicId,
                completion,
                holder,
                now,
                completion.validUntil(),
                null,
                position,
                new State.Active(),
                Visibility.ALL,
                1,
                template));
    }
}
