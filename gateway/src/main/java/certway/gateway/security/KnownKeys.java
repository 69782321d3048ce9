package certway.gateway.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;

/**
 * Answers "no such key" while asking again is not allowed yet, so that made-up key ids are refused and not a failure.
 * As long as there never was a key, it is not known and stays a failure.
 */
final class KnownKeys implements JWKSource<SecurityContext> {

    private final JWKSource<SecurityContext> keys;
    private volatile boolean loaded;

    KnownKeys(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = keys.get(selector, context);
            loaded = true;
            return found;
        } catch (RateLimitReachedException failure) {
            if (loaded) {
                return List.of();
            }
            throw failure;
        }
    }
}
