package certway.enrollment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Read by the library that receivers use. */
class SignatureTest {

    private static final String BODY = "{\"type\":\"certway.program.completed.v1\",\"label\":\"Ada Ñandú\"}";

    private final String secret = Signature.newSecret();

    @Test
    void aReceiverWithTheSecretAcceptsIt() throws Exception {
        assertThatCode(() -> new Webhook(secret).verify(BODY, headers(List.of(secret), Instant.now())))
                .doesNotThrowAnyException();
    }

    @Test
    void whileTwoSecretsSignAReceiverNeedsOne() throws Exception {
        String next = Signature.newSecret();
        HttpHeaders both = headers(List.of(next, secret), Instant.now());

        assertThatCode(() -> new Webhook(secret).verify(BODY, both)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(next).verify(BODY, both)).doesNotThrowAnyException();
    }

    @Test
    void anotherSecretAnotherBodyAndAnotherTimeAreRefused() throws Exception {
        Webhook receiver = new Webhook(secret);
        HttpHeaders right = headers(List.of(secret), Instant.now());

        assertThatThrownBy(() -> receiver.verify(BODY, headers(List.of(Signature.newSecret()), Instant.now())))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> receiver.verify(BODY.replace("Ada", "Eve"), right))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> receiver.verify(
                        BODY, headers(List.of(secret), Instant.now().minusSeconds(301))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    /** The example of the specification's reference implementations. */
    @Test
    void itIsWhatTheReferenceImplementationsSign() {
        assertThat(Signature.header(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private static HttpHeaders headers(List<String> secrets, Instant at) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("msg_1"),
                        "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(Signature.header(secrets, "msg_1", at, BODY))),
                (_, _) -> true);
    }
}
