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

/** The whole audit logs, for registrars and auditors, and whether they are as they were written. */
@Controller
class AuditPages {

    private static final String SHOWN = "50";

    private final AuditLogs logs;
    private final Pages pages;

    AuditPages(AuditLogs logs, Pages pages) {
        this.logs = logs;
        this.pages = pages;
    }

    @GetMapping("/admin/audit")
    View log(
            @RequestParam(name = "log", defaultValue = "") String of,
            @RequestParam(defaultValue = "") String learnerId,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String cursor) {
        Filter filter = new Filter(Log.of(of), learnerId, subject, actor, from, to);
        AuditLog log = logs.of(filter.log())
                .log(filter.request()
                        .with("limit", SHOWN)
                        .with("cursor", cursor)
                        .query());
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
            @RequestParam(name = "log", defaultValue = "") String of,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Long seal,
            @RequestParam(defaultValue = "") String digest) {
        Log log = Log.of(of);
        AuditClient audit = logs.of(log);
        return pages.show(
                "audit/check",
                Map.of(
                        "log",
                        log,
                        "check",
                        Check.of(audit, after),
                        "seal",
                        seal == null ? "" : seal.toString(),
                        "digest",
                        digest.strip(),
                        "comparison",
                        seal == null ? "" : comparison(audit, seal, digest.strip())));
    }

    private static String comparison(AuditClient audit, long seal, String digest) {
        try {
            return audit.seal(seal).digest().equals(digest) ? "same" : "other";
        } catch (HttpClientErrorException.NotFound e) {
            return "none";
        }
    }
}
