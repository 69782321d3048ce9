package certway.web.regrade;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Jobs of the study service. */
@HttpExchange("/api/admin/regrades")
interface RegradeClient {

    @GetExchange
    Regrades regrades(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Regrades.Regrade regrade(@PathVariable String id);

    @PostExchange
    Regrades.Regrade start(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, @Nullable Object> wanted);
}
