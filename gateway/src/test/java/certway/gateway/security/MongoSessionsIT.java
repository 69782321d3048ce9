package certway.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mongodb.spring.session.MongoSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class MongoSessionsIT {

    private final MongoClient client = MongoClients.create(Infrastructure.mongoConnectionString());
    private final MongoCollection<Document> collection =
            client.getDatabase("gateway").getCollection("sessions-" + UUID.randomUUID());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final MongoSessions sessions = new MongoSessions(
            collection,
            new SessionSettings(
                    Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofMinutes(1), Duration.ofSeconds(5)),
            now::get);

    @BeforeEach
    void indexes() {
        sessions.createIndexes();
    }

    @AfterEach
    void drop() {
        collection.drop();
        client.close();
    }

    @Test
    void aSessionIsFoundAsItWasStored() {
        MongoSession session = stored("colour", "green");

        assertThat(found(session.getId()).<String>getAttribute("colour")).isEqualTo("green");
        assertThat(found(session.getId()).getAttributeNames()).contains("colour");
    }

    @Test
    void aRequestUnderWayDoesNotBringAnEndedSessionBack() {
        MongoSession underWay = found(stored("colour", "green").getId());
        sessions.deleteById(underWay.getId());

        underWay.setAttribute("colour", "red");
        underWay.setLastAccessedTime(now.get().plusSeconds(600));
        sessions.save(underWay);

        assertThat(sessions.findById(underWay.getId())).isNull();
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void theOldIdEndsWhenTheIdChanges() {
        MongoSession session = found(stored("colour", "green").getId());
        String old = session.getId();

        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat(found(session.getId()).<String>getAttribute("colour")).isEqualTo("green");
    }

    @Test
    void ofTwoRequestsThatChangeTheIdOneWins() throws Exception {
        String id = stored("colour", "green").getId();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> change = () -> {
            MongoSession session = found(id);
            session.changeSessionId();
            together.await();
            sessions.save(session);
            return null;
        };

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(List.of(change, change))) {
                done.get();
            }
        }

        assertThat(collection.countDocuments()).isEqualTo(1);
    }

    @Test
    void aRequestThatChangedNothingOverwritesNothing() {
        MongoSession slow = found(stored("colour", "green").getId());
        MongoSession quick = found(slow.getId());
        quick.setAttribute("colour", "red");
        sessions.save(quick);

        slow.setLastAccessedTime(now.get().plusSeconds(120));
        sessions.save(slow);

        assertThat(found(slow.getId()).<String>getAttribute("colour")).isEqualTo("red");
        assertThat(found(slow.getId()).getLastAccessedTime())
                .isEqualTo(now.get().plusSeconds(120).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void aSessionEndsWhenItWasIdleAndWhenItIsOld() {
        String idle = stored("colour", "green").getId();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(31)));
        assertThat(sessions.findById(idle)).isNull();

        now.set(Instant.now());
        MongoSession busy = found(stored("colour", "green").getId());
        now.updateAndGet(time -> time.plus(Duration.ofHours(8)).plusSeconds(1));
        busy.setLastAccessedTime(now.get());
        sessions.save(busy);
        assertThat(sessions.findById(busy.getId())).isNull();
    }

    @Test
    void whatExpiredIsSweptAway() {
        stored("colour", "green");
        sessions.sweep();
        assertThat(collection.countDocuments()).isEqualTo(1);

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(31)));
        sessions.sweep();

        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void keycloakEndsOneLoginOrAllOfAPerson() {
        String first = loggedIn("ada", "k1");
        String second = loggedIn("ada", "k2");
        String other = loggedIn("ben", "k3");

        assertThat(sessions.endWhere("k1", "ada")).isEqualTo(1);
        assertThat(sessions.findById(first)).isNull();
        assertThat(sessions.findById(second)).isNotNull();

        assertThat(sessions.endWhere(null, "ada")).isEqualTo(1);
        assertThat(sessions.findById(second)).isNull();
        assertThat(sessions.findById(other)).isNotNull();
    }

    @Test
    void tokensAreReplacedInASessionThatIsThere() {
        String id = loggedIn("ada", "k1");
        Tokens renewed = new Tokens("a2", now.get().plusSeconds(1200), "r2");

        assertThat(sessions.replaceTokens(id, renewed)).isTrue();
        assertThat(sessions.tokens(id)).contains(renewed);
        assertThat(found(id).<String>getAttribute("accessToken")).isEqualTo("a2");
        sessions.deleteById(id);
        assertThat(sessions.replaceTokens(id, renewed)).isFalse();
        assertThat(sessions.tokens(id)).isEmpty();
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void aDocumentWithAForeignTypeIsNoSession() {
        String id = stored("colour", "green").getId();
        collection.updateOne(
                new Document("_id", id),
                new Document(
                        "$set",
                        new Document("attrs.colour", List.of("javax.script.ScriptEngineManager", new Document()))));

        assertThat(sessions.findById(id)).isNull();
    }

    private MongoSession stored(String attribute, String value) {
        MongoSession session = sessions.createSession();
        session.setAttribute(attribute, value);
        sessions.save(session);
        return session;
    }

    private String loggedIn(String subject, String keycloakSession) {
        MongoSession session = sessions.createSession();
        OidcIdToken token = new OidcIdToken(
                "t", now.get(), now.get().plusSeconds(60), Map.of("sub", subject, "sid", keycloakSession));
        DefaultOidcUser person = new DefaultOidcUser(AuthorityUtils.createAuthorityList("ROLE_PERSON"), token);
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(new OAuth2AuthenticationToken(person, person.getAuthorities(), "keycloak")));
        sessions.save(session);
        return session.getId();
    }

    private MongoSession found(String id) {
        MongoSession session = sessions.findById(id);
        assertThat(session).isNotNull();
        return session;
    }
}
