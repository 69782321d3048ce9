package certway.web.audit;

import certway.web.layout.Pages;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The whole audit log, for registrars and auditors, and whether it is as it was written. */
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
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String cursor) {
        Filter filter = new Filter(learnerId, subject, actor, from, to);
        AuditLog log = audit.log(
                filter.request().with("limit", SHOWN).with("cursor", cursor).query());
        return pages.show(
                "audit/log",
                Map.of(
                        "audit", log,
                        "filter", filter,
                        "next",
                                log.next() == null
                                        ? ""
                                        : filter.page()
                                                .with("cursor", log.next())
                                                .toString()));
    }

    @GetMapping("/admin/audit/check")
    View check(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Long seal,
            @RequestParam(defaultValue = "") String digest) {
        return pages.show(
                "audit/check",
                Map.of(
                        "check",
                        Check.of(audit, after),
                        "seal",
                        seal == null ? "" : seal.toString(),
                        "digest",
                        digest.strip(),
                        "comparison",
                        seal == null ? "" : comparison(seal, digest.strip())));
    }

    private String comparison(long seal, String digest) {
        try {
            return audit.seal(seal).digest().equals(digest) ? "same" : "other";
        } catch (HttpClientErrorException.NotFound e) {
            return "none";
        }
    }
}
