package certway.enrollment.personal;

import certway.enrollment.account.model.Accounts;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at erasures in rounds: every service is asked to erase, until a whole round finds nothing. Then the account goes, then the
 * world is told, and when a round finds nothing again the erasure is done. Every step may be done twice; what a crash or an outage
 * interrupts begins with another round.
 */
final class EraseSubjects implements AutoCloseable {

    static final String TOPIC = "certway.subjects";
    static final String ERASED = "certway.subject.erased.v1";

    private static final Logger log = LoggerFactory.getLogger(EraseSubjects.class);

    private final Erasures erasures;
    private final List<Keeper> keepers;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Duration pause;
    private final String holder = UUID.randomUUID().toString();

    /** The event's data. */
    private record Told(String erasureId, String learnerId, Instant requestedAt, Instant erasedAt) {}

    EraseSubjects(Erasures erasures, List<Keeper> keepers, Accounts accounts, InstantSource clock, Duration pause) {
        this.erasures = erasures;
        this.keepers = List.copyOf(keepers);
        this.accounts = accounts;
        this.clock = clock;
        this.pause = pause;
    }

    /** Does a round of an erasure that nobody else works at; false if there is none. */
    boolean step() {
        Optional<Erasure> claimed = erasures.claim(holder, clock.instant());
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Erasure erasure) {
        String learner = erasure.learner();
        try {
            if (learner != null && round(erasure, learner) == 0) {
                goOn(erasure, learner);
            }
        } finally {
            erasures.leave(erasure, holder, clock.instant().plus(pause));
        }
    }

    private long round(Erasure erasure, String learner) {
        long all = 0;
        for (Keeper keeper : keepers) {
            long erased = keeper.erase(learner);
            erasures.receipt(erasure, keeper.name(), erased);
            all += erased;
        }
        return all;
    }

    private void goOn(Erasure erasure, String learner) {
        Erasure.Done done = erasure.done();
        if (done.accountDeletedAt() == null) {
            deleteAccount(erasure, learner);
        } else if (done.toldAt() == null) {
            erasures.tell(erasure, event(erasure, learner));
        } else if (!done.isOnItsWay()) {
            erasures.finish(erasure, clock.instant());
            log.atInfo().addKeyValue("erasureId", erasure.id()).log("Somebody was erased");
        }
    }

    /** The account alone says under which address they are known: what is found by it is erased first. */
    private void deleteAccount(Erasure erasure, String learner) {
        long found = accounts.address(learner).stream()
                .flatMapToLong(address -> keepers.stream().mapToLong(keeper -> keeper.recognize(learner, address)))
                .sum();
        if (found == 0) {
            accounts.delete(learner);
            erasures.accountDeleted(erasure, clock.instant());
        }
    }

    private EventEnvelope event(Erasure erasure, String learner) {
        Instant now = clock.instant();
        Told data = new Told(erasure.id(), learner, erasure.asked().at(), now);
        return new EventEnvelope(
                EventIds.of(ERASED, erasure.id()),
                ERASED,
                TOPIC,
                learner,
                "/enrollment-service",
                erasure.id(),
                now,
                EventJson.tree(data),
                null);
    }

    /** Lets go of its erasure, wherever in a round it was stopped: an interrupted call of the database may have taken one unseen. */
    @Override
    public void close() {
        try {
            erasures.release(holder);
        } catch (MongoException e) {
            log.warn("The erasures of this instance wait until its lease ends: {}", e.getMessage());
        }
    }
}
