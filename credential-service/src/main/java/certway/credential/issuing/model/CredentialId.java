package certway.credential.issuing.model;

/** The id of a credential inside the platform: a function of its completion, so that there cannot be two. */
public record CredentialId(String value) {

    public CredentialId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a credential id is not blank");
        }
    }
}
