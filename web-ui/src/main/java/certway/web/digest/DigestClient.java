package certway.web.digest;

import certway.web.digest.Digests.Day;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The digests of days, which are written as {@code 2026-11-20}. */
interface DigestClient {

    @GetExchange("/api/completions/digests")
    Digests closed(@RequestParam String from, @RequestParam int limit);

    @GetExchange("/api/completions/digests/{day}")
    Day day(@PathVariable String day);
}
