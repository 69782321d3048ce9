package certway.web.parked;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Records that could never be handled, as the study service lists them for all services. */
@HttpExchange("/api/admin/parked-records")
interface ParkedClient {

    @GetExchange
    Parked.List list(
            @RequestParam String state,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/groups")
    Parked.Groups groups();

    @GetExchange("/{id}")
    Parked.WithContent record(@PathVariable String id);

    @PostExchange("/{id}/{act}")
    Parked settle(@PathVariable String id, @PathVariable String act, @RequestBody Map<String, String> request);

    @PostExchange("/redrive")
    Parked.Redriven redrive(@RequestBody Map<String, String> request);
}
