package certway.credential.issuing;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that credentials are over. Whoever checks one sees its end at once, by the clock; this is for those who only hear of it.
 * Several may tell at the same time: each end is one conditional write.
 */
final class ExpireCredentials {

    private static final Logger log = LoggerFactory.getLogger(ExpireCredentials.class);
    private static final int AT_ONCE = 500;

    private final Credentials credentials;
    private final InstantSource clock;

    ExpireCredentials(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Tells some ends; whether there may be more to tell. */
    boolean step() {
        Instant now = clock.instant();
        List<Credential> ended = credentials.ended(now, AT_ONCE);
        int told = 0;
        for (Credential credential : ended) {
            Optional<CredentialEvent.Expired> end = credential.expire(now);
            // Not kept: it was revoked or replaced meanwhile, or another instance was faster.
            if (end.isPresent() && credentials.save(end.get())) {
                told++;
            }
        }
        if (told > 0) {
            log.atInfo().addKeyValue("credentials", told).log("Credentials expired");
        }
        return told > 0 && ended.size() == AT_ONCE;
    }
}
