package certway.web.audit;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The audit log of enrolling. */
interface AuditClient {

    @GetExchange("/api/admin/enrollment-audit")
    AuditLog log(@RequestParam MultiValueMap<String, String> parameters);
}
