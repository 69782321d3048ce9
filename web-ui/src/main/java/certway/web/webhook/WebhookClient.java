package certway.web.webhook;

import certway.web.webhook.Deliveries.Delivery;
import certway.web.webhook.Webhooks.Webhook;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Webhooks of the enrolment service, as far as they are whose they are. Making one again under the same key is the same one. */
@HttpExchange("/api")
interface WebhookClient {

    @GetExchange("/webhook-options")
    Webhooks.Options options();

    @GetExchange("/webhooks")
    Webhooks webhooks(@RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/webhooks")
    Webhook make(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> wanted);

    @GetExchange("/webhooks/{id}")
    Webhook webhook(@PathVariable String id);

    @PutExchange("/webhooks/{id}")
    void change(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody Map<String, Object> wanted);

    @DeleteExchange("/webhooks/{id}")
    void delete(@PathVariable String id);

    @PostExchange("/webhooks/{id}/pause")
    void pause(@PathVariable String id);

    @PostExchange("/webhooks/{id}/resume")
    void resume(@PathVariable String id);

    @PostExchange("/webhooks/{id}/secrets")
    Webhook renew(@PathVariable String id);

    @PostExchange("/webhooks/{id}/test")
    Delivery test(@PathVariable String id);

    @PostExchange("/webhooks/{id}/replay")
    void replay(@PathVariable String id, @RequestBody Map<String, String> start);

    @GetExchange("/webhooks/{id}/deliveries")
    Deliveries deliveries(@PathVariable String id, @RequestParam MultiValueMap<String, String> filter);

    @GetExchange("/webhooks/{id}/deliveries/{delivery}")
    Delivery delivery(@PathVariable String id, @PathVariable String delivery);

    @PostExchange("/webhooks/{id}/deliveries/{delivery}/resend")
    Delivery resend(@PathVariable String id, @PathVariable String delivery);
}
