package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.PUBLIC_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.CheckFile.Outcome;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Fact;
import certway.credential.issuing.model.Handed;
import certway.credential.issuing.model.Handed.Kind;
import certway.credential.issuing.model.HandedPapers;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.Visibility;
import certway.platform.DependencyUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckFileTest {

    private static final byte[] FILE = {};
    private static final String OURS = "our.signed.form";

    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private Handed handed = paper(List.of(OURS), List.of());
    private Likeness likeness = Likeness.AS_ISSUED;
    private final CountDownLatch reading = new CountDownLatch(4);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private boolean slow;

    private final CheckFile check = new CheckFile(
            credentials, token -> token.equals(OURS) ? Optional.of(PUBLIC_ID) : Optional.empty(), new HandedPapers() {
                @Override
                public Handed read(byte[] file) {
                    if (slow) {
                        reading.countDown();
                        await(goOn);
                    }
                    return handed;
                }

                @Override
                public Likeness likeness(byte[] file, Credential credential, String token) {
                    return likeness;
                }
            });

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Handed paper(List<String> tokens, List<PublicId> ids) {
        return new Handed.Paper(Kind.PDF, tokens, ids);
    }

    @BeforeEach
    void adaHasACertificate() {
        credentials.add(new CredentialEvent.Issued(CredentialFixture.adas()), OURS);
    }

    private Outcome.Found found() {
        return switch (check.check(FILE)) {
            case Outcome.Found found -> found;
            case Outcome other -> throw new AssertionError(other.toString());
        };
    }

    @Test
    void oneOfSeveralSignedFormsIsEnough() {
        handed = paper(List.of("foreign.signed.form", OURS), List.of());

        assertThat(found().signed()).isTrue();
        assertThat(found().credential().credential().publicId()).isEqualTo(PUBLIC_ID);
    }

    @Test
    void anIdLeadsToTheFactsButSignsNothing() {
        handed = paper(List.of("foreign.signed.form"), List.of(PublicId.fresh(new Random(2)), PUBLIC_ID));

        assertThat(found().signed()).isFalse();
    }

    @Test
    void aForeignSignedFormIsForgedAndNoneIsNothing() {
        handed = paper(List.of("foreign.signed.form"), List.of());
        assertThat(check.check(FILE)).isEqualTo(new Outcome.Forged());

        handed = paper(List.of(), List.of(PublicId.fresh(new Random(2))));
        assertThat(check.check(FILE)).isEqualTo(new Outcome.Nothing());

        handed = new Handed.Unreadable(Handed.Fault.ENCRYPTED);
        assertThat(check.check(FILE)).isEqualTo(new Outcome.Unreadable(Handed.Fault.ENCRYPTED));
    }

    @Test
    void ofWhatIsHiddenNothingIsToldToWhoHasTheIdOnly() {
        credentials.save(CredentialFixture.adas().id(), Visibility.ALL.next(Set.of(Fact.HOLDER)));
        likeness = Likeness.different(List.of("holder", "title"));

        assertThat(found().likeness()).isEqualTo(likeness);
        handed = paper(List.of(), List.of(PUBLIC_ID));
        assertThat(found().likeness()).isEqualTo(Likeness.different(List.of("title")));
        likeness = Likeness.AS_ISSUED;
        assertThat(found().likeness()).isEqualTo(Likeness.different(List.of()));
        likeness = Likeness.UNREADABLE;
        assertThat(found().likeness()).isEqualTo(Likeness.UNREADABLE);
    }

    @Test
    void moreThanAFewAtOnceAreToldToComeAgainAndNobodyForEver() {
        slow = true;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                people.execute(() -> check.check(FILE));
            }
            await(reading);

            assertThatThrownBy(() -> check.check(FILE)).isInstanceOf(DependencyUnavailable.class);
            goOn.countDown();
        }
        slow = false;

        assertThat(found().signed()).isTrue();
    }
}
