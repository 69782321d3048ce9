package certway.credential.issuing.model;

/** What is known of the name of whoever asks. */
public sealed interface OwnName {

    /** The name on the account, or the one that it had at the last login while the account cannot be read. */
    record Known(HolderName name) implements OwnName {}

    /** The account has no name, or is gone. */
    record Nameless() implements OwnName {}

    /** The account cannot be read now, and the login said no name. */
    record Unknown() implements OwnName {}
}
