package certway.web.certificate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A learner's own certificates. */
interface OwnClient {

    @GetExchange("/api/credentials")
    Certificates own(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/api/credentials/{publicId}/visibility")
    ResponseEntity<Visibility> visibility(@PathVariable String publicId);

    @GetExchange("/api/reminders")
    Reminders reminders();

    @GetExchange("/api/reminders/preferences")
    ResponseEntity<Reminders.Wanted> reminding();

    @PutExchange("/api/reminders/preferences")
    void remind(@RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody Reminders.Wanted wanted);

    @PutExchange("/api/credentials/{publicId}/visibility")
    void choose(
            @PathVariable String publicId,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody Map<String, List<String>> choice);
}
