package certway.credential.issuing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** Every completion there is, as progress-service hands them to subscribers. */
@FunctionalInterface
interface ProgressFeed {

    @GetExchange("/api/completions")
    JsonNode completions(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);
}
