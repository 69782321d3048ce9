package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent.Issued;
import certway.credential.issuing.model.CredentialEvent.Revoked;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.RevokedPositions;
import certway.credential.issuing.model.TemplateRef;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoCredentialsIT extends CredentialsContract {

    private final MongoDatabase database = TestDatabase.named("credentials-" + UUID.randomUUID());
    private final List<Object> woken = new ArrayList<>();
    private final MongoCredentials credentials = store();

    private MongoCredentials store() {
        IssuingWiring wiring = new IssuingWiring();
        IndexPlan.apply(
                database,
                List.of(
                        wiring.publicIds(),
                        wiring.ownList(),
                        wiring.places(),
                        wiring.revoked(),
                        wiring.ends(),
                        wiring.owed(),
                        wiring.waitingEvents()));
        return new MongoCredentials(database, (source, id) -> {}, InstantSource.fixed(ISSUED_AT), woken::add);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    Credentials credentials() {
        return credentials;
    }

    @Override
    RevokedPositions revokedPositions() {
        return credentials;
    }

    @Test
    void theEventAndWhoDidItAreInTheSameDocument() {
        Credential adas = CredentialFixture.adas();
        credentials.add(new Issued(adas), "signed");
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT).orElseThrow();
        credentials.save(
                new Revoked(revoked, ISSUED_AT, RevocationReason.MISCONDUCT),
                new Credentials.Act("rosa", "copied the quiz", "r1"));

        Document document = database.getCollection("credentials").find().first();

        assertThat(document).isNotNull();
        assertThat(document.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("type"))
                .containsExactly("certway.credential.issued.v1", "certway.credential.revoked.v1");
        Document act = document.getList("acts", Document.class).getFirst();
        assertThat(act.getString("actor")).isEqualTo("rosa");
        assertThat(act.getString("note")).isEqualTo("copied the quiz");
        assertThat(woken).containsExactly(adas.id().value(), adas.id().value());
    }

    @Test
    void whatAnEarlierReleaseIssuedKeepsTheFirstTemplate() {
        Credential adas = CredentialFixture.adas();
        credentials.add(new Issued(adas), "signed");
        credentials.save(
                CredentialFixture.renamed(adas, ISSUED_AT), new Credentials.Act("rosa", "showed the deed", "r1"));
        database.getCollection("credentials")
                .updateOne(new Document(), combine(unset("template"), unset("owes.template")));

        assertThat(credentials.find(adas.publicId()).orElseThrow().credential().template())
                .isEqualTo(TemplateRef.FIRST);
        assertThat(credentials.owed(9).getFirst().successor().template()).isEqualTo(TemplateRef.FIRST);
    }
}
