package certway.web.transcript;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What registrars ask about records of learners. */
interface RecordDeskClient {

    @GetExchange("/api/admin/records")
    Records records(@RequestParam Map<String, String> filter);

    @GetExchange("/api/admin/records/{id}")
    ExternalRecord record(@PathVariable String id);

    /** {@code act} is verify or unverify. */
    @PostExchange("/api/admin/records/{id}/{act}")
    void decide(
            @PathVariable String id,
            @PathVariable String act,
            @RequestHeader(HttpHeaders.IF_MATCH) String tag,
            @RequestBody Map<String, String> reason);
}
