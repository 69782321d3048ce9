package certway.desk.audit;

import static com.mongodb.client.model.Filters.eq;

import certway.desk.TestDatabase;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.Pseudonyms;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** An audit log of the tests' own, in which people are erased by hand. */
abstract class SealsFixture {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    final MongoDatabase database = TestDatabase.named("seals-" + UUID.randomUUID());
    final Set<String> erased = new HashSet<>();
    final MongoAuditLog entries = new MongoAuditLog(database, List.of());
    final SealedFacts facts = new SealedFacts(new Pseudonyms() {
        @Override
        public String pseudonymOf(String person) {
            return person.startsWith("erased-") ? person : "erased-" + person.hashCode();
        }

        @Override
        public boolean isErased(String name) {
            return erased.contains(name);
        }
    });
    final Seals seals = new Seals(database);
    final SealEntries seal = new SealEntries(entries, facts, seals, () -> NOON.plusSeconds(60));
    final CheckSeals check = new CheckSeals(entries, facts, seals);

    @AfterEach
    void drop() {
        database.drop();
    }

    /** So many acts are done, and what is new is sealed. */
    final void sealed(String... ids) {
        done(ids);
        while (seal.step()) {
            // until nothing is left
        }
    }

    final void done(String... ids) {
        for (String id : ids) {
            entries.note(List.of(new AuditEntry(
                    id,
                    NOON,
                    "rosa",
                    "access-extended",
                    new AuditEntry.On("enrollment-" + id, "eve", "program"),
                    "because of " + id)));
        }
    }

    final Document entry(String id) {
        return found("audit", eq("_id", id));
    }

    final Document found(String collection, Bson filter) {
        return Objects.requireNonNull(
                database.getCollection(collection).find(filter).first());
    }

    /** Somebody writes into the database past the service. */
    final void tamper(String collection, Object id, String field, @Nullable Object value) {
        Document change =
                new Document(value == null ? "$unset" : "$set", new Document(field, value == null ? "" : value));
        database.getCollection(collection).updateOne(eq("_id", id), change);
    }

    /** What an erasure makes of an entry. */
    final void erase(String id) {
        String pseudonym = "erased-" + "eve".hashCode();
        erased.add(pseudonym);
        tamper("audit", id, "learnerId", pseudonym);
        tamper("audit", id, "reason", null);
        tamper("audit", id, "salt", null);
    }
}
