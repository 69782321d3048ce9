package certway.web.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Lists of people to enrol, and how far each is. */
@HttpExchange("/api/admin/enrollments/bulk")
interface ListClient {

    @GetExchange
    Lists lists(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    Lists.Job list(@PathVariable String id);

    @GetExchange("/{id}/rows")
    Lists.Rows rows(@PathVariable String id, @RequestParam Map<String, String> filter);
}
