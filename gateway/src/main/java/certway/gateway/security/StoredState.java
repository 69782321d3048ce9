package certway.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;

/** What the store has of a session; goes with it, as an attribute that is not stored, to tell what a request changed. */
record StoredState(String id, Instant accessed, Map<String, Object> attributes) {

    private static final String ATTRIBUTE = "storedState";

    /** From here on the store has the session as it is now. */
    static void remember(MongoSession session) {
        session.setAttribute(
                ATTRIBUTE, new StoredState(session.getId(), session.getLastAccessedTime(), attributesOf(session)));
    }

    /** Takes the memory out of the session, so that it can be stored; null if the store has nothing of it. */
    static @Nullable StoredState take(MongoSession session) {
        StoredState state = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return state;
    }

    /** Values are replaced and never changed in place. */
    boolean hasOtherAttributes(MongoSession session) {
        return !attributes.equals(attributesOf(session));
    }

    boolean isOlder(MongoSession session, Duration age) {
        return session.getLastAccessedTime().isAfter(accessed.plus(age));
    }

    private static Map<String, Object> attributesOf(MongoSession session) {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : session.getAttributeNames()) {
            Object value = session.getAttribute(name);
            if (value != null && !name.equals(ATTRIBUTE)) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
