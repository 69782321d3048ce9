package certway.web.support;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Another's study. */
@HttpExchange("/api/admin/studies/{enrollment}")
interface TimelineClient {

    /** Looks, which is kept with its reason. */
    @PostExchange("/timeline")
    Timeline look(
            @PathVariable String enrollment,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestBody Map<String, String> reason);

    @GetExchange("/looks")
    Looks looks(@PathVariable String enrollment, @RequestParam(required = false) @Nullable String cursor);
}
