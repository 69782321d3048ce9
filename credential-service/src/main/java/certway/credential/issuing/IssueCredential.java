package certway.credential.issuing;

import certway.credential.issuing.model.Badges;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completions;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Names;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.StatusPosition;
import certway.credential.personal.model.Erased;
import certway.platform.DependencyUnavailable;
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
    private static final int TRIES = 20;

    private final Credentials credentials;
    private final Sources sources;
    private final IssuingAlarms alarms;

    /** What a credential is made from and with. */
    record Sources(
            Completions completions,
            Names names,
            Erased erased,
            Badges badges,
            InstantSource clock,
            RandomGenerator random) {}

    IssueCredential(Credentials credentials, Sources sources, IssuingAlarms alarms) {
        this.credentials = credentials;
        this.sources = sources;
        this.alarms = alarms;
    }

    @Override
    public void handle(EventEnvelope event, RecordPosition position) {
        Completion told = event.dataAs(CompletionMessage.class).completion();
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
        for (int i = 0; i < TRIES; i++) {
            Credential credential = credential(id, completion, holder);
            String token = sources.badges().signed(credential);
            if (credentials.add(new CredentialEvent.Issued(credential), token) != Credentials.Addition.POSITION_TAKEN) {
                return;
            }
        }
        throw new DependencyUnavailable("A free place in the status list", null);
    }

    private Credential credential(CredentialId id, Completion completion, HolderName holder) {
        Instant now = sources.clock().instant();
        return new Credential(
                id,
                PublicId.fresh(sources.random()),
                completion,
                holder,
                now,
                completion.validUntil(),
                StatusPosition.random(credentials.count(), sources.random()),
                new State.Active(),
                1);
    }
}
