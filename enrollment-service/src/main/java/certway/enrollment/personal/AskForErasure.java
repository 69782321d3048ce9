package certway.enrollment.personal;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.personal.Erasure.Asked;
import certway.enrollment.personal.Erasure.Done;
import certway.platform.event.EventIds;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes up that somebody wants to be erased, or that a registrar wants it; once more is the same erasure. */
@Component
final class AskForErasure {

    private final Erasures erasures;
    private final InstantSource clock;

    AskForErasure(Erasures erasures, InstantSource clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    /** There is one of each learner, whoever asks. */
    static String id(String learner) {
        return EventIds.of("erasure", learner);
    }

    Optional<Erasure> find(String learner) {
        return erasures.find(id(learner));
    }

    Erasure ask(String learner, String actor, String reason) {
        Asked asked = new Asked(actor, reason, clock.instant());
        String id = id(learner);
        Erasure erasure = new Erasure(id, learner, asked, Map.of(), new Done(null, null, false, null));
        AuditEntry entry = new AuditEntry(
                EventIds.of("audit", "erasure", id),
                asked.at(),
                actor,
                "erasure-requested",
                new AuditEntry.On(id, null, null),
                null);
        erasures.insert(erasure, entry);
        return erasures.find(id).orElseThrow();
    }
}
