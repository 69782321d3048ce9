package certway.web.learning;

import java.time.Instant;
import java.util.List;

/** Who signs a log by their account. */
public record Supervisors(List<Supervisor> items) {

    /** One of them; the id is that of their looking after this log. */
    public record Supervisor(String id, String name, Instant since) {}
}
