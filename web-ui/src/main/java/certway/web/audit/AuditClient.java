package certway.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The audit log of a service. */
interface AuditClient {

    /** A link of the chain that shows whether the log was changed. */
    record Seal(String digest) {}

    /** What a part of a check found: see {@link Check}. */
    record Part(
            long seals,
            long entries,
            long upTo,
            @Nullable String digest,
            boolean complete,
            long unsealed,
            List<Check.Fault> faults) {}

    @GetExchange
    AuditLog log(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/check")
    Part check(@RequestParam long after);

    @GetExchange("/seals/{number}")
    Seal seal(@PathVariable long number);
}
