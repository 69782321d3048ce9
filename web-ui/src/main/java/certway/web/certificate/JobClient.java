package certway.web.certificate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Acts on many certificates, and whether every completion has its own. */
interface JobClient {

    @GetExchange("/api/admin/credential-jobs")
    Jobs jobs(@RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/api/admin/credential-jobs")
    Jobs.Job begin(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, @Nullable Object> wish);

    @GetExchange("/api/admin/credential-jobs/{id}")
    Jobs.Job job(@PathVariable String id);

    @GetExchange("/api/admin/credential-jobs/{id}/rows")
    Jobs.Rows rows(@PathVariable String id, @RequestParam MultiValueMap<String, String> filter);

    @GetExchange("/api/admin/credential-reconciliation")
    Comparison comparison();

    @PostExchange("/api/admin/credential-reconciliation")
    void compare();
}
