package certway.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());
    private static final SecurityContext CONTEXT = new SimpleSecurityContext();

    private final AtomicBoolean limited = new AtomicBoolean();
    private final KnownKeys keys = new KnownKeys((selector, context) -> {
        if (limited.get()) {
            throw new RateLimitReachedException();
        }
        return List.of();
    });

    @Test
    void aMadeUpKeyIsUnknownOnceTheKeysAreKnown() throws KeySourceException {
        keys.get(ANY, CONTEXT);
        limited.set(true);

        assertThat(keys.get(ANY, CONTEXT)).isEmpty();
    }

    @Test
    void withoutAnyKeysNothingIsKnown() {
        limited.set(true);

        assertThatThrownBy(() -> keys.get(ANY, CONTEXT)).isInstanceOf(RateLimitReachedException.class);
    }
}
