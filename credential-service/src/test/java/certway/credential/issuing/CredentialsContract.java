package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.ADA;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.Credentials.Addition;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent.Expired;
import certway.credential.issuing.model.CredentialEvent.Issued;
import certway.credential.issuing.model.CredentialEvent.Revoked;
import certway.credential.issuing.model.CredentialEvent.Superseded;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Fact;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.RevokedPositions;
import certway.credential.issuing.model.StatusPosition;
import certway.credential.issuing.model.Visibility;
import certway.testkit.race.Race;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of credentials does. */
abstract class CredentialsContract {

    private static final Act ACT = new Act("rosa", "typed in twice", "r1");

    private final Random random = new Random(11);
    private final Credential adas = CredentialFixture.adas();

    abstract Credentials credentials();

    abstract RevokedPositions revokedPositions();

    @Test
    void whatWasAddedIsFoundAsItWas() {
        assertThat(credentials().exists(adas.id())).isFalse();

        assertThat(credentials().add(new Issued(adas), "signed")).isEqualTo(Addition.ADDED);

        assertThat(credentials().exists(adas.id())).isTrue();
        assertThat(credentials().find(adas.publicId())).contains(new Credentials.Signed(adas, "signed"));
        assertThat(credentials().find(PublicId.fresh(random))).isEmpty();
        assertThat(credentials().count()).isEqualTo(1);
    }

    @Test
    void aCompletionHasOneCredentialHoweverOftenItIsAdded() {
        credentials().add(new Issued(adas), "first");
        Credential again =
                CredentialFixture.another(adas.id().value(), PublicId.fresh(random), new StatusPosition(1, 3));

        assertThat(credentials().add(new Issued(again), "second")).isEqualTo(Addition.ALREADY_ISSUED);

        assertThat(credentials().find(again.publicId())).isEmpty();
        assertThat(credentials().count()).isEqualTo(1);
    }

    @Test
    void manyAtOnceIssueOne() {
        List<Credential> same = IntStream.range(0, 8)
                .mapToObj(i ->
                        CredentialFixture.another(adas.id().value(), PublicId.fresh(random), new StatusPosition(1, i)))
                .toList();

        List<Addition> outcomes = Race.of(same.size(), i -> credentials().add(new Issued(same.get(i)), "signed"));

        assertThat(outcomes).containsOnlyOnce(Addition.ADDED);
        assertThat(credentials().count()).isEqualTo(1);
    }

    @Test
    void twoNeverShareABit() {
        credentials().add(new Issued(adas), "signed");
        Credential other = CredentialFixture.another("other", PublicId.fresh(random), adas.position());

        assertThat(credentials().add(new Issued(other), "signed")).isEqualTo(Addition.POSITION_TAKEN);
    }

    @Test
    void aLearnersOwnComeInPagesTheLatestFirst() {
        List<String> ids = List.of("a", "b", "c");
        for (String id : ids) {
            credentials()
                    .add(
                            new Issued(CredentialFixture.another(
                                    id, PublicId.fresh(random), new StatusPosition(1, id.charAt(0)))),
                            "signed");
        }

        List<Credential> first = credentials().page(ADA, null, 2);
        Credential last = first.getLast();
        List<Credential> second = credentials()
                .page(ADA, new Credentials.Position(last.issuedAt(), last.id().value()), 2);

        assertThat(first).extracting(credential -> credential.id().value()).containsExactly("c", "b");
        assertThat(second).extracting(credential -> credential.id().value()).containsExactly("a");
        assertThat(credentials().page(new LearnerId("ben"), null, 2)).isEmpty();
    }

    @Test
    void aRevocationIsSavedOnceAndSetsItsBit() {
        credentials().add(new Issued(adas), "signed");
        assertThat(revokedPositions().of(1)).contains(new BitSet());
        assertThat(revokedPositions().of(2)).isEmpty();
        Credential revoked =
                adas.revoke(RevocationReason.ISSUED_IN_ERROR, ISSUED_AT).orElseThrow();
        Revoked change = new Revoked(revoked, ISSUED_AT, RevocationReason.ISSUED_IN_ERROR);

        assertThat(credentials().save(change, ACT)).isTrue();
        assertThat(credentials().save(change, ACT)).isFalse();

        assertThat(credentials().find(adas.publicId()).orElseThrow().credential())
                .isEqualTo(revoked);
        BitSet bits = revokedPositions().of(1).orElseThrow();
        assertThat(bits.stream()).containsExactly(adas.position().index());
    }

    @Test
    void whatASupersededOneOwesIsKeptUntilItIsSettledAndItsBitIsSet() {
        credentials().add(new Issued(adas), "signed");
        Superseded superseded = CredentialFixture.renamed(adas, ISSUED_AT.plusSeconds(9));

        assertThat(credentials().save(superseded, ACT)).isTrue();
        assertThat(credentials().save(superseded, ACT)).isFalse();

        assertThat(credentials().find(adas.publicId()).orElseThrow().credential())
                .isEqualTo(superseded.credential());
        assertThat(revokedPositions().of(1).orElseThrow().stream())
                .containsExactly(adas.position().index());
        assertThat(credentials().owed(9))
                .containsExactly(new Credentials.Owed(superseded.credential(), superseded.successor()));
        Credential successor = superseded.successor().of(adas, new StatusPosition(1, 7));
        credentials().add(new Issued(successor), "signed again");
        credentials().settle(adas.id());
        assertThat(credentials().owed(9)).isEmpty();
        assertThat(credentials().find(successor.publicId()))
                .contains(new Credentials.Signed(successor, "signed again"));
        assertThat(credentials().page(ADA, null, 9)).containsExactly(successor, superseded.credential());
    }

    @Test
    void anEndIsSavedOnceAndIsNotFoundAgain() {
        credentials().add(new Issued(adas), "signed");
        Expired end = adas.expire(VALID_UNTIL).orElseThrow();

        assertThat(credentials().ended(VALID_UNTIL.minusMillis(1), 9)).isEmpty();
        assertThat(credentials().ended(VALID_UNTIL, 9)).containsExactly(adas);
        assertThat(credentials().save(end)).isTrue();
        assertThat(credentials().save(end)).isFalse();

        assertThat(credentials().ended(VALID_UNTIL, 9)).isEmpty();
        assertThat(credentials().find(adas.publicId()).orElseThrow().credential())
                .isEqualTo(end.credential());
        assertThat(revokedPositions().of(1)).contains(new BitSet());
    }

    @Test
    void aHoldersChoiceIsSavedIfItIsTheNextAndComesAlongToASuccessor() {
        credentials().add(new Issued(adas), "signed");
        Visibility first = Visibility.ALL.next(Set.of(Fact.HOLDER, Fact.SCORE));

        assertThat(credentials().save(adas.id(), first)).isTrue();
        assertThat(credentials().save(adas.id(), first)).isFalse();
        assertThat(credentials().save(adas.id(), Visibility.ALL.next(Set.of()))).isFalse();

        Credential kept = credentials().find(adas.publicId()).orElseThrow().credential();
        assertThat(kept.visibility()).isEqualTo(first);
        assertThat(kept.revision()).isEqualTo(adas.revision());
        assertThat(CredentialFixture.renamed(kept, ISSUED_AT)
                        .successor()
                        .of(kept, new StatusPosition(1, 7))
                        .visibility())
                .isEqualTo(first);
        assertThat(credentials().save(adas.id(), first.next(Set.of()))).isTrue();
    }
}
