package certway.catalog.publishing;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a program as a whole, and why.
 *
 * @param actor Keycloak's subject, or the part of the system that does it
 */
public record Cause(
        ProgramAct.Kind kind, String actor, @Nullable String reason) {

    /** The actor of what the service does by itself when it starts. */
    public static final String SYSTEM = "catalog-service";

    ProgramAct act(Program after, Instant at) {
        return new ProgramAct(kind, actor, at, after.latest().number(), reason);
    }
}
