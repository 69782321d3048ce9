package certway.desk.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Which log it is, and how often it is looked after.
 *
 * @param name of what acts are done to, as in {@code /api/admin/enrollment-audit}
 * @param sealInterval how soon what is new is sealed, at the latest
 * @param watchInterval the pause before the next seals are checked
 */
@ConfigurationProperties("certway.audit")
record AuditSettings(
        String name,
        @DefaultValue("10s") Duration sealInterval,
        @DefaultValue("1m") Duration watchInterval) {

    /** Where the log of a service is. */
    static final String PATH = "/api/admin/${certway.audit.name}-audit";

    /** As a part of the names of operations. */
    String operation() {
        return StringUtils.capitalize(name);
    }
}
