package certway.testkit.infrastructure;

import java.time.Duration;

/** What can go wrong with one command sent to the embedded MongoDB. */
public sealed interface Fault {

    /** The command is executed late. */
    record Delay(Duration duration) implements Fault {}

    /** The connection breaks before the command is executed: nothing changed. */
    record Refuse() implements Fault {}

    /** The command is executed, then the connection breaks: the client cannot know. */
    record DropAfterApply() implements Fault {}

    /** The server says that it is not the primary any more: nothing changed. */
    record StepDown() implements Fault {}
}
