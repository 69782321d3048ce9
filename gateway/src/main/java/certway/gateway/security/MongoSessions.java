package certway.gateway.security;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JacksonMongoSessionConverter;
import org.mongodb.spring.session.MongoSession;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;

/**
 * The sessions all gateways share, as JSON documents. The repository of {@code mongodb-spring-session} saves without
 * condition: a request that is under way while its session ends, here or on another gateway, would bring it back, and a
 * changed id would leave the old one valid. So the documents are that module's, the writes are ours.
 */
final class MongoSessions implements SessionRepository<MongoSession>, TokenRefresh.Store {

    private static final TypeDescriptor DOCUMENT = TypeDescriptor.valueOf(Document.class);
    private static final TypeDescriptor SESSION = TypeDescriptor.valueOf(MongoSession.class);
    private static final String ID = "_id";
    private static final String EXPIRE_AT = "expireAt";
    private static final String ACCESSED = "accessedMillis";
    private static final String ATTRIBUTES = "attrs";
    private static final String KEYCLOAK_SESSION = "keycloakSession";
    private static final String KEYCLOAK_SUBJECT = "keycloakSubject";

    private final MongoCollection<Document> collection;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final JacksonMongoSessionConverter converter = new JacksonMongoSessionConverter();

    MongoSessions(MongoCollection<Document> collection, SessionSettings settings, InstantSource clock) {
        this.collection = collection;
        this.settings = settings;
        this.clock = clock;
    }

    /** For back-channel logout by session and by person; expired ones go by {@link #sweep}, on a real server also so. */
    void createIndexes() {
        collection.createIndexes(List.of(
                new IndexModel(Indexes.ascending(KEYCLOAK_SESSION), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(KEYCLOAK_SUBJECT), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(EXPIRE_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS))));
    }

    @Override
    public MongoSession createSession() {
        return new MongoSession(settings.idle().toSeconds());
    }

    @Override
    public void save(MongoSession session) {
        StoredState stored = StoredState.take(session);
        if (stored == null) {
            collection.insertOne(document(session));
        } else if (!stored.id().equals(session.getId())) {
            move(stored.id(), session);
        } else if (stored.hasOtherAttributes(session)) {
            collection.replaceOne(eq(ID, stored.id()), document(session));
        } else if (stored.isOlder(session, settings.touch())) {
            touch(session);
        }
        StoredState.remember(session);
    }

    /** The old id ends first: whoever knew it has nothing; of two requests that move one session, one wins. */
    private void move(String from, MongoSession session) {
        if (collection.deleteOne(eq(ID, from)).getDeletedCount() == 1) {
            collection.insertOne(document(session));
        }
    }

    private void touch(MongoSession session) {
        Instant accessed = session.getLastAccessedTime();
        Date expireAt = Date.from(accessed.plus(session.getMaxInactiveInterval()));
        collection.updateOne(
                eq(ID, session.getId()), combine(set(ACCESSED, accessed.toEpochMilli()), set(EXPIRE_AT, expireAt)));
    }

    @Override
    public @Nullable MongoSession findById(String id) {
        Document document = collection.find(eq(ID, id)).first();
        MongoSession session = document == null ? null : (MongoSession) converter.convert(document, DOCUMENT, SESSION);
        if (session == null) {
            return null;
        }
        if (isOver(session)) {
            deleteById(id);
            return null;
        }
        StoredState.remember(session);
        return session;
    }

    private boolean isOver(MongoSession session) {
        Instant now = clock.instant();
        return now.isAfter(session.getLastAccessedTime().plus(session.getMaxInactiveInterval()))
                || now.isAfter(session.getCreationTime().plus(settings.absolute()));
    }

    @Override
    public void deleteById(String id) {
        collection.deleteOne(eq(ID, id));
    }

    /** Ends the sessions that began with this login at Keycloak, or all of this person's. */
    long endWhere(@Nullable String keycloakSession, @Nullable String subject) {
        Bson which = keycloakSession != null ? eq(KEYCLOAK_SESSION, keycloakSession) : eq(KEYCLOAK_SUBJECT, subject);
        return collection.deleteMany(which).getDeletedCount();
    }

    /** Removes what expired; MongoDB's own TTL does not run everywhere. */
    long sweep() {
        return collection.deleteMany(lt(EXPIRE_AT, Date.from(clock.instant()))).getDeletedCount();
    }

    @Override
    public Optional<Tokens> tokens(String id) {
        Document document = collection
                .find(eq(ID, id))
                .projection(Projections.include(ATTRIBUTES))
                .first();
        return Optional.ofNullable(document)
                .map(found -> found.get(ATTRIBUTES, Document.class))
                .map(attributes -> Tokens.of(attributes::getString));
    }

    @Override
    public boolean replaceTokens(String id, Tokens tokens) {
        List<Bson> sets = tokens.attributes().entrySet().stream()
                .map(entry -> set(ATTRIBUTES + '.' + entry.getKey(), entry.getValue()))
                .toList();
        return collection.updateOne(eq(ID, id), combine(sets)).getMatchedCount() == 1;
    }

    private Document document(MongoSession session) {
        Document document = (Document) converter.convert(session, SESSION, DOCUMENT);
        if (document == null) {
            throw new IllegalStateException("a session became no document");
        }
        OidcUser person = person(session);
        if (person != null) {
            document.put(KEYCLOAK_SESSION, person.getClaimAsString("sid"));
            document.put(KEYCLOAK_SUBJECT, person.getSubject());
        }
        return document;
    }

    private static @Nullable OidcUser person(MongoSession session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Authentication authentication = context == null ? null : context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser person ? person : null;
    }
}
