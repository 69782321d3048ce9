package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.ADA;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.PUBLIC_ID;
import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.ReissueCredential.Outcome;
import certway.credential.issuing.ReissueCredential.Request;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Reissue;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.Standing;
import certway.credential.issuing.model.Succession.Why;
import certway.credential.issuing.model.TemplateRef;
import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReissueCredentialTest {

    private static final Act ACT = new Act("rosa", "copied", "revoke");
    private static final Request RENAME = request("rename", new Reissue.NewName());

    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private @Nullable HolderName name = HolderName.of("Ada Reyes");
    private boolean erased;
    private boolean signs = true;
    private TemplateRef counting = TemplateRef.FIRST;
    private Instant now = ISSUED_AT.plusSeconds(3600);

    private final IssueSuccessors successors =
            new IssueSuccessors(credentials, new PlaceCredentials(credentials, this::signed, new Random(5)));
    private final ReissueCredential reissuing = new ReissueCredential(
            credentials,
            new IssueCredential.Sources(
                    (enrollment, learner) -> Optional.empty(),
                    learner -> Optional.ofNullable(name),
                    learner -> erased,
                    program -> counting,
                    () -> now,
                    new Random(3)),
            successors);

    private String signed(Credential credential) {
        if (!signs) {
            throw new IllegalStateException("the power is off");
        }
        return "signed for " + credential.holder().value();
    }

    @BeforeEach
    void adaHasACertificate() {
        credentials.add(new CredentialEvent.Issued(CredentialFixture.adas()), "signed for Ada Okafor");
    }

    @Test
    void aNewOneIsPrintedWithTheTemplateThatCountsNowAndTheOldOneAsItWas() {
        counting = new TemplateRef("issuer.en", 7);

        reissue(RENAME);

        assertThat(credentials.page(ADA, null, 9).getFirst().template()).isEqualTo(counting);
        assertThat(credentials.find(PUBLIC_ID).orElseThrow().credential().template())
                .isEqualTo(TemplateRef.FIRST);
    }

    private static Request request(String id, Reissue wish) {
        return new Request(wish, new Act("rosa", "showed the deed", id));
    }

    private Outcome reissue(Request request) {
        return reissuing.reissue(PUBLIC_ID.value(), request);
    }

    private Credential reissued(Request request) {
        return switch (reissue(request)) {
            case Outcome.Reissued(Credential successor) -> successor;
            case Outcome other -> throw new AssertionError(other.toString());
        };
    }

    private Credential first() {
        return credentials.find(PUBLIC_ID).orElseThrow().credential();
    }

    @Test
    void theNewOneHasTheNameOfTodayAndAnIdOfItsOwnAndTheOldOneLeadsToIt() {
        Credential successor = reissued(RENAME);

        assertThat(successor.holder()).isEqualTo(HolderName.of("Ada Reyes"));
        assertThat(successor.publicId()).isNotEqualTo(PUBLIC_ID);
        assertThat(successor.completion()).isEqualTo(CredentialFixture.completion());
        assertThat(successor.issuedAt()).isEqualTo(now);
        assertThat(credentials.find(successor.publicId()).orElseThrow().token()).isEqualTo("signed for Ada Reyes");
        assertThat(first().standing(now)).isEqualTo(Standing.SUPERSEDED);
        assertThat(credentials.events())
                .hasExactlyElementsOfTypes(
                        CredentialEvent.Issued.class, CredentialEvent.Superseded.class, CredentialEvent.Issued.class);
    }

    @Test
    void theSameRequestAgainIsTheSameNewOneAndAnotherRequestIsRefused() {
        Credential successor = reissued(RENAME);

        assertThat(reissued(RENAME)).isEqualTo(successor);
        assertThat(reissue(request("another", new Reissue.NewName())))
                .isEqualTo(new Outcome.Refused(Why.SUPERSEDED, successor.publicId()));
        assertThat(credentials.count()).isEqualTo(2);
    }

    @Test
    void aSuccessorCanBeReplacedInItsTurn() {
        Credential second = reissued(RENAME);
        name = HolderName.of("Ada Okafor-Reyes");

        Outcome third = reissuing.reissue(second.publicId().value(), RENAME);

        assertThat(third).isInstanceOf(Outcome.Reissued.class);
        assertThat(credentials.page(ADA, null, 9))
                .extracting(credential -> credential.standing(now))
                .containsOnlyOnce(Standing.VALID)
                .hasSize(3);
    }

    @Test
    void whoHasNoNameAnyMoreOrWasErasedGetsNothing() {
        name = null;
        assertThat(reissue(RENAME)).isEqualTo(new Outcome.Nameless());
        name = HolderName.of("Ada Reyes");
        erased = true;
        assertThat(reissue(RENAME)).isEqualTo(new Outcome.Nameless());

        assertThat(first().standing(now)).isEqualTo(Standing.VALID);
        assertThat(credentials.count()).isEqualTo(1);
    }

    @Test
    void aRevokedOneAndAnUnknownOneAreNotReissued() {
        Credential revoked = first().revoke(RevocationReason.MISCONDUCT, now).orElseThrow();
        credentials.save(new CredentialEvent.Revoked(revoked, now, RevocationReason.MISCONDUCT), ACT);

        assertThat(reissue(RENAME)).isEqualTo(new Outcome.Refused(Why.REVOKED, null));
        assertThat(reissuing.reissue("nothing", RENAME)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void anExpiredOneIsExtended() {
        now = VALID_UNTIL.plusSeconds(1);
        Request extend = request("extend", new Reissue.LaterEnd(now.plusSeconds(86_400)));

        Credential successor = reissued(extend);

        assertThat(successor.standing(now)).isEqualTo(Standing.VALID);
        assertThat(successor.validUntil()).isEqualTo(now.plusSeconds(86_400));
    }

    @Test
    void whatACrashLeftIsIssuedAfterwardsOnce() {
        signs = false;
        assertThatThrownBy(() -> reissue(RENAME)).isInstanceOf(IllegalStateException.class);
        assertThat(first().standing(now)).isEqualTo(Standing.SUPERSEDED);
        assertThatThrownBy(() -> reissue(RENAME)).isInstanceOf(DependencyUnavailable.class);
        assertThat(credentials.count()).isEqualTo(1);

        signs = true;
        successors.step();
        successors.step();

        assertThat(credentials.count()).isEqualTo(2);
        assertThat(reissued(RENAME).holder()).isEqualTo(HolderName.of("Ada Reyes"));
        assertThat(credentials.owed(9)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsIssuedAndTheOthersAreToldOfIt() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return reissue(request("request " + i, new Reissue.NewName()));
                    }))
                    .toList();
            start.countDown();
            for (Future<Outcome> one : all) {
                outcomes.add(one.get());
            }
        }

        Set<Credential> issued = new HashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Reissued(Credential successor)) {
                issued.add(successor);
            }
        }
        assertThat(issued).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Reissued.class::isInstance)).hasSize(1);
        assertThat(credentials.count()).isEqualTo(2);
    }
}
