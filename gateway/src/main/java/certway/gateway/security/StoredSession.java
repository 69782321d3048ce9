package certway.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;
import org.springframework.session.Session;

/** A session in the hands of one request, which knows what of it the store does not have yet. */
final class StoredSession implements Session {

    private final MongoSession session;
    private @Nullable String storedId;
    private Instant storedAccess;
    private boolean changed;

    private StoredSession(MongoSession session, @Nullable String storedId) {
        this.session = session;
        this.storedId = storedId;
        this.storedAccess = session.getLastAccessedTime();
    }

    static StoredSession created(MongoSession session) {
        return new StoredSession(session, null);
    }

    static StoredSession loaded(MongoSession session) {
        return new StoredSession(session, session.getId());
    }

    MongoSession session() {
        return session;
    }

    /** The id under which the store has it; null if it has not. */
    @Nullable
    String storedId() {
        return storedId;
    }

    boolean isChanged() {
        return changed;
    }

    boolean isTouched(Duration worthAWrite) {
        return session.getLastAccessedTime().isAfter(storedAccess.plus(worthAWrite));
    }

    void stored() {
        storedId = session.getId();
        storedAccess = session.getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        if (value == null) {
            session.removeAttribute(name);
        } else {
            session.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
