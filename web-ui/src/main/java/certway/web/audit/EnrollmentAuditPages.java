package certway.web.audit;

import certway.web.layout.Address;
import certway.web.layout.Pages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The whole audit log, for registrars and auditors. */
@Controller
class EnrollmentAuditPages {

    private static final String SHOWN = "50";

    private final AuditClient audit;
    private final Pages pages;

    EnrollmentAuditPages(AuditClient audit, Pages pages) {
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/admin/audit")
    View log(
            @RequestParam(defaultValue = "") String learnerId,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String cursor) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("learnerId", learnerId.strip());
        filters.put("subject", subject.strip());
        Address address = new Address("/admin/audit", filters);
        AuditLog log =
                audit.log(address.with("limit", SHOWN).with("cursor", cursor).query());
        return pages.show(
                "audit/log",
                Map.of(
                        "audit", log,
                        "learnerId", learnerId,
                        "subject", subject,
                        "next",
                                log.next() == null
                                        ? ""
                                        : address.with("cursor", log.next()).toString()));
    }
}
