package certway.web.admin.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The imports of the catalog. */
@HttpExchange("/api/admin/imports")
interface ImportClient {

    @GetExchange
    ImportList imports(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{id}")
    ImportRun find(@PathVariable String id);
}
