package certway.web.audit;

import java.util.Map;
import java.util.Objects;

/** The log of each service. */
record AuditLogs(Map<Log, AuditClient> logs) {

    AuditLogs {
        logs = Map.copyOf(logs);
    }

    AuditClient of(Log log) {
        return Objects.requireNonNull(logs.get(log));
    }
}
