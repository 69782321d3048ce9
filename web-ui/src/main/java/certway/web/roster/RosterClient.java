package certway.web.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What registrars do with enrollments. */
@HttpExchange("/api/admin/enrollments")
interface RosterClient {

    @GetExchange
    Roster list(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/{id}")
    Roster.Entry entry(@PathVariable String id);

    @PostExchange("/{id}/payments")
    void pay(@PathVariable String id, @RequestBody Map<String, @Nullable Object> payment);

    @PostExchange("/{id}/extend")
    void extend(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody Map<String, @Nullable Object> extension);

    @PostExchange("/{id}/withdraw")
    void withdraw(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody Map<String, @Nullable Object> withdrawal);
}
