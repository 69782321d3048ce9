package certway.web.transcript;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a learner asks of the credential service about all that he reached. */
interface OwnRecordsClient {

    @GetExchange("/api/transcript")
    Transcript transcript();

    @GetExchange("/api/credits")
    Ledger ledger();

    @GetExchange("/api/credits/rules")
    CreditRules rules();

    @GetExchange("/api/records/{id}")
    ExternalRecord record(@PathVariable String id);

    @PostExchange("/api/records")
    void add(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, @Nullable Object> said);

    @PutExchange("/api/records/{id}")
    void change(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String tag,
            @RequestBody Map<String, @Nullable Object> said);

    @DeleteExchange("/api/records/{id}/files/{file}")
    void removeFile(@PathVariable String id, @PathVariable String file);

    @DeleteExchange("/api/records/{id}")
    void remove(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String tag);
}
