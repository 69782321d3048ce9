package certway.progress.xapi;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventJson;
import certway.platform.kafka.Unhandleable;
import certway.progress.personal.model.Erased;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.HttpClientErrorException;

/** Sends statements to the store, each until the store has it or says that it will never take it. */
final class SendStatements {

    static final String STORE = "The learning record store";

    private static final String XAPI_VERSION = "1.0.3";

    /** What is wrong with the statement; any other refusal is about the store or its settings, and passes. */
    private static final Set<Integer> NEVER = Set.of(400, 413, 422);

    private final RecordStoreClient store;
    private final Erased erased;

    SendStatements(RecordStoreClient store, Erased erased) {
        this.store = store;
        this.erased = erased;
    }

    /**
     * Returns once the store has the statement. Nothing is said of people who were erased.
     *
     * @throws DependencyUnavailable if the store cannot take it now
     * @throws Unhandleable if it does not take this statement
     */
    void send(Statement statement) {
        if (erased.contains(statement.actor().account().name())) {
            return;
        }
        try {
            HttpStatusCode status = store.put(statement.id(), XAPI_VERSION, EventJson.tree(statement))
                    .getStatusCode();
            if (!status.is2xxSuccessful()) {
                // A redirect, which is not followed: the secret is for one address only.
                throw unavailable(status);
            }
        } catch (HttpClientErrorException.Conflict there) {
            // It has this one, as an earlier release stated it or under another title of the program.
            return;
        } catch (HttpClientErrorException refusal) {
            if (NEVER.contains(refusal.getStatusCode().value())) {
                throw new Unhandleable("The learning record store refuses it with %d"
                        .formatted(refusal.getStatusCode().value()));
            }
            throw unavailable(refusal.getStatusCode());
        }
    }

    private static DependencyUnavailable unavailable(HttpStatusCode status) {
        return new DependencyUnavailable(STORE, new IOException("status " + status.value()));
    }
}
