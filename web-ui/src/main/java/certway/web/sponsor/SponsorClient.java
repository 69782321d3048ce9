package certway.web.sponsor;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What registrars do with sponsors. */
@HttpExchange("/api/admin/sponsors")
interface SponsorClient {

    @GetExchange
    Sponsors sponsors(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Sponsors.Sponsor sponsor(@PathVariable String id);

    @PutExchange("/{id}")
    void keep(@PathVariable String id, @RequestBody Map<String, Object> sponsor);

    @PostExchange("/{id}/pools")
    void give(@PathVariable String id, @RequestBody Map<String, @Nullable Object> pool);
}
