package certway.web.certificate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** A learner's own certificates. */
interface OwnClient {

    @GetExchange("/api/credentials")
    Certificates own(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);
}
