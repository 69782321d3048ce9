package certway.web.migration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Jobs of the enrolment service. Sending one again under the same key is the same job. */
@HttpExchange("/api/admin/migrations")
interface MigrationClient {

    String KEY = "Idempotency-Key";

    @GetExchange
    Migrations migrations(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Migrations.Migration migration(@PathVariable String id);

    @GetExchange("/{id}/results")
    Migrations.Results results(@PathVariable String id, @RequestParam Map<String, String> filter);

    @PostExchange
    Migrations.Migration start(@RequestHeader(KEY) String key, @RequestBody Map<String, @Nullable Object> wanted);

    @PostExchange("/{id}/reversals")
    Migrations.Migration reverse(
            @PathVariable String id, @RequestHeader(KEY) String key, @RequestBody Map<String, @Nullable Object> wanted);
}
