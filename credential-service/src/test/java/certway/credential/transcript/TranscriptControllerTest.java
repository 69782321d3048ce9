package certway.credential.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.external.model.RecordFixture;
import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.OwnName;
import certway.credential.issuing.model.PublicId;
import certway.credential.template.model.Language;
import certway.platform.DependencyUnavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;

class TranscriptControllerTest {

    private static final Jwt TOKEN = Jwt.withTokenValue("token")
            .header("alg", "none")
            .subject(CredentialFixture.ADA.value())
            .build();
    private static final Awards ONE = new Awards() {
        @Override
        public List<Credential> of(LearnerId learner) {
            return List.of(CredentialFixture.adas());
        }

        @Override
        public Optional<String> signed(PublicId id) {
            return Optional.empty();
        }
    };

    private final TranscriptController controller = new TranscriptController(
            new DrawUpTranscript(
                    ONE, learner -> List.of(RecordFixture.degree()), InstantSource.fixed(CredentialFixture.ISSUED_AT)),
            (holder, transcript) -> "signed",
            (holder, transcript, signed, language) -> Optional.of(new byte[0]));

    @Test
    void whoseNameNobodyCanSayStillSeesWhatWasReached() {
        ResponseEntity<?> answer = controller.json(TOKEN, new OwnName.Unknown());

        assertThat(answer.getBody()).isInstanceOfSatisfying(TranscriptBody.class, transcript -> {
            assertThat(transcript.holder()).isNull();
            assertThat(transcript.programs()).hasSize(1);
            assertThat(transcript.records()).hasSize(1);
        });
    }

    @Test
    void nothingIsPrintedOrSignedWithoutAName() {
        assertThatThrownBy(() -> controller.pdf(TOKEN, new OwnName.Unknown(), Language.EN))
                .isInstanceOf(DependencyUnavailable.class);
        assertThatThrownBy(() -> controller.clr(TOKEN, new OwnName.Unknown()))
                .isInstanceOf(DependencyUnavailable.class);
    }
}
