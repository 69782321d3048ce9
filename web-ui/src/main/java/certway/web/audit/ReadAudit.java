package certway.web.audit;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was done to something, for the page of it. */
@Component
public class ReadAudit {

    private static final String SHOWN = "20";

    private final AuditLogs logs;

    ReadAudit(AuditLogs logs) {
        this.logs = logs;
    }

    /** The latest entries about the enrollment, waiver, voucher or sponsor of that id. */
    public AuditLog of(String subject) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("subject", subject);
        query.add("limit", SHOWN);
        return logs.of(Log.ENROLLMENT).log(query);
    }
}
