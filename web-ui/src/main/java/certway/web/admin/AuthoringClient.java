package certway.web.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The catalog as those see it who write it. */
@HttpExchange("/api/admin/programs")
interface AuthoringClient {

    @GetExchange
    AdminPrograms programs(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange
    AdminPrograms programs(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @PostExchange
    void begin(@RequestBody BeginForm.Beginning program);
}
