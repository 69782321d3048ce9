package certway.credential.issuing.model;

import java.time.Instant;

/** What happened to a credential, and how it is since. */
public sealed interface CredentialEvent {

    Credential credential();

    Instant at();

    record Issued(Credential credential) implements CredentialEvent {
        @Override
        public Instant at() {
            return credential.issuedAt();
        }
    }

    record Revoked(Credential credential, Instant at, RevocationReason reason) implements CredentialEvent {}

    record Expired(Credential credential, Instant at) implements CredentialEvent {}

    record Superseded(Credential credential, ReissueReason reason, Successor successor) implements CredentialEvent {
        @Override
        public Instant at() {
            return successor.issuedAt();
        }
    }
}
