package certway.credential.issuing;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.RevocationReason;
import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a credential's validity away, for ever; the first reason stands. */
@Component
final class RevokeCredential {

    private static final Logger log = LoggerFactory.getLogger(RevokeCredential.class);
    private static final int TRIES = 3;

    private final Credentials credentials;
    private final InstantSource clock;

    RevokeCredential(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The credential as it is afterwards; empty if there is none of that id. */
    Optional<Credential> revoke(String publicId, RevocationReason reason, Act act) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Credential> found =
                    CredentialPaths.find(credentials, publicId).map(Credentials.Signed::credential);
            Instant now = clock.instant();
            Optional<Credential> revoked = found.flatMap(credential -> credential.revoke(reason, now));
            if (revoked.isEmpty()) {
                return found;
            }
            if (credentials.save(new CredentialEvent.Revoked(revoked.get(), now, reason), act)) {
                log.atInfo()
                        .addKeyValue("credentialId", revoked.get().id().value())
                        .addKeyValue("actor", act.actor())
                        .addKeyValue("reason", reason)
                        .log("A credential was revoked");
                return revoked;
            }
        }
        throw new DependencyUnavailable("The credential, which others change,", null);
    }
}
