package certway.gateway.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access token a session acts with, renewed in good time. One request of a session renews; the others go on with the
 * token there is. If Keycloak cannot be asked, the token is used to its end.
 */
final class TokenRefresh {

    private static final Logger log = LoggerFactory.getLogger(TokenRefresh.class);
    private static final int LOCKS = 256;

    private final Store sessions;
    private final Renewal renewal;
    private final KeycloakSettings settings;
    private final InstantSource clock;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    /** Shared by all requests: until then nobody asks Keycloak unless there is no usable token. */
    private volatile Instant restUntil = Instant.MIN;

    TokenRefresh(Store sessions, Renewal renewal, KeycloakSettings settings, InstantSource clock) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the tokens of all sessions are, newer ones maybe than in the session a request loaded. */
    interface Store {
        Optional<Tokens> tokens(String sessionId);

        /** False if the session is gone. */
        boolean replaceTokens(String sessionId, Tokens tokens);
    }

    /** Asks Keycloak for new tokens. */
    @FunctionalInterface
    interface Renewal {
        Tokens renew(Tokens old) throws Refused, Unreachable;
    }

    /** Keycloak says that this login is over. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Keycloak could not be asked, or did not know. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    sealed interface Result {
        record Usable(String accessToken) implements Result {}

        /** The login is over. */
        record Ended() implements Result {}

        /** There is no usable token, and none to be had at the moment. */
        record Unavailable() implements Result {}
    }

    Result current(String sessionId, Tokens held) {
        if (isFresh(held)) {
            return new Result.Usable(held.access());
        }
        ReentrantLock lock = locks[Math.floorMod(sessionId.hashCode(), LOCKS)];
        if (held.isUsableAt(clock.instant())) {
            if (!lock.tryLock()) {
                return new Result.Usable(held.access());
            }
        } else {
            lock.lock();
        }
        try {
            return renewed(sessionId);
        } finally {
            lock.unlock();
        }
    }

    private Result renewed(String sessionId) {
        Optional<Tokens> stored = sessions.tokens(sessionId);
        if (stored.isEmpty()) {
            return new Result.Ended();
        }
        Tokens tokens = stored.get();
        if (isFresh(tokens) || (isResting() && tokens.isUsableAt(clock.instant()))) {
            return new Result.Usable(tokens.access());
        }
        try {
            Tokens renewed = renewal.renew(tokens);
            return sessions.replaceTokens(sessionId, renewed)
                    ? new Result.Usable(renewed.access())
                    : new Result.Ended();
        } catch (Refused _) {
            return new Result.Ended();
        } catch (Unreachable failure) {
            restUntil = clock.instant().plus(settings.restAfterFailure());
            log.warn("Tokens cannot be renewed at the moment: {}", failure.getMessage());
            return tokens.isUsableAt(clock.instant()) ? new Result.Usable(tokens.access()) : new Result.Unavailable();
        }
    }

    private boolean isFresh(Tokens tokens) {
        return tokens.isUsableAt(clock.instant().plus(settings.refreshBefore()));
    }

    private boolean isResting() {
        return clock.instant().isBefore(restUntil);
    }
}
