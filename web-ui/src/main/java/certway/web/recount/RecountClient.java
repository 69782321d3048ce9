package certway.web.recount;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Recounts of the study service. */
@HttpExchange("/api/admin/recounts")
interface RecountClient {

    @GetExchange
    Recounts recounts(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Recounts.Recount recount(@PathVariable String id);

    @PostExchange
    Recounts.Recount start(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, String> wanted);
}
