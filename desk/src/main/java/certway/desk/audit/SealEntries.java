package certway.desk.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what is new in the log. Instances need not agree on who does: the numbers of seals do it for them. Before it seals anything it
 * finishes the last seal there is, so that what it then finds unsealed is in no seal; and if another seals meanwhile, its own number is
 * taken.
 */
final class SealEntries {

    private static final Logger log = LoggerFactory.getLogger(SealEntries.class);
    private static final int AT_ONCE = 500;

    private final MongoAuditLog entries;
    private final SealedFacts facts;
    private final Seals seals;
    private final InstantSource clock;

    SealEntries(MongoAuditLog entries, SealedFacts facts, Seals seals, InstantSource clock) {
        this.entries = entries;
        this.facts = facts;
        this.seals = seals;
        this.clock = clock;
    }

    /** Whether there may be more to seal at once. */
    boolean step() {
        Optional<Seal> last = seals.latest();
        last.ifPresent(entries::mark);
        List<Document> open = entries.unsealed(AT_ONCE);
        if (open.isEmpty()) {
            return false;
        }
        Seal seal = Seal.after(
                last,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                open.stream().map(facts::of).toList());
        if (seals.add(seal)) {
            entries.mark(seal);
            // Wherever logs are kept, the digest is kept beyond the reach of whoever can write into the database.
            log.atInfo()
                    .addKeyValue("seal", seal.number())
                    .addKeyValue("digest", seal.digest())
                    .addKeyValue("entries", open.size())
                    .log("The audit log was sealed");
        }
        return true;
    }
}
