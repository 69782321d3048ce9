package certway.web.supervision;

import certway.web.learning.LogEntries;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What a supervisor does with the logs they look after. */
@HttpExchange("/api/supervisions")
interface SupervisionClient {

    @GetExchange
    Supervision.Several mine(@RequestParam(required = false) @Nullable String cursor);

    @PostExchange
    Supervision begin(@RequestBody Map<String, String> link);

    @GetExchange("/{supervision}")
    Supervision one(@PathVariable String supervision);

    @GetExchange("/{supervision}/entries")
    LogEntries entries(@PathVariable String supervision, @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/{supervision}/entries/{number}/signature")
    void sign(@PathVariable String supervision, @PathVariable int number, @RequestBody Map<String, String> verdict);

    @DeleteExchange("/{supervision}")
    void end(@PathVariable String supervision);
}
