package certway.credential.issuing;

import certway.credential.issuing.model.CredentialId;
import certway.platform.event.EventIds;

/** Ids that make it impossible to issue twice. */
final class CredentialIds {

    private CredentialIds() {}

    static CredentialId of(String completionId) {
        return new CredentialId(EventIds.of("credential", completionId));
    }

    /** Of the one that takes its place. */
    static CredentialId after(CredentialId before) {
        return new CredentialId(EventIds.of("credential", "after", before.value()));
    }
}
