package certway.enrollment.webhook;

import certway.desk.paging.LatestFirst;
import certway.enrollment.webhook.Delivery.Kind;
import certway.enrollment.webhook.Delivery.State;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to a webhook, and what came of it. */
@RestController
@RequestMapping("/api/webhooks/{webhookId}")
@Tag(name = "Webhooks")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class DeliveryController {

    private final OwnWebhooks own;
    private final Deliveries deliveries;
    private final InstantSource clock;

    DeliveryController(OwnWebhooks own, Deliveries deliveries, InstantSource clock) {
        this.own = own;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping("/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What came to be sent in the last 30 days, the latest first")
    ResponseEntity<Page<DeliveryBody>> list(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String webhookId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Webhook webhook = find(token, webhookId);
        LatestFirst.Request request = new LatestFirst.Request(limit, cursor);
        return answer(
                HttpStatus.OK,
                deliveries.page(webhook.id(), state == null ? null : state(state), request, DeliveryBody::of));
    }

    private static State state(String word) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        throw Problems.invalid("state", "is waiting, delivered or failed");
    }

    @GetMapping("/deliveries/{deliveryId}")
    @Operation(operationId = "getWebhookDelivery", summary = "A delivery with what is sent")
    ResponseEntity<DeliveryBody> get(
            @AuthenticationPrincipal Jwt token, @PathVariable String webhookId, @PathVariable String deliveryId) {
        return answer(HttpStatus.OK, DeliveryBody.whole(find(find(token, webhookId), deliveryId)));
    }

    @PostMapping("/deliveries/{deliveryId}/resend")
    @Operation(
            operationId = "resendWebhookDelivery",
            summary = "Send once more what was delivered, or is tried no more")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<DeliveryBody> resend(
            @AuthenticationPrincipal Jwt token, @PathVariable String webhookId, @PathVariable String deliveryId) {
        Webhook webhook = find(token, webhookId);
        if (!deliveries.resend(find(webhook, deliveryId))) {
            throw Problems.failure(
                    Problems.problem(HttpStatus.CONFLICT, "delivery-waiting", "This is on its way already"));
        }
        return answer(HttpStatus.ACCEPTED, DeliveryBody.of(find(webhook, deliveryId)));
    }

    @PostMapping("/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a message that tells of nothing, once, also to a webhook that is stopped")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<DeliveryBody> test(@AuthenticationPrincipal Jwt token, @PathVariable String webhookId) {
        Webhook webhook = find(token, webhookId);
        String event = UUID.randomUUID().toString();
        Delivery test = Delivery.of(
                Dispatch.id(webhook.id(), event),
                webhook.id(),
                Messages.test(webhook, event, clock.instant()),
                Kind.TEST,
                clock.instant());
        deliveries.add(test);
        return answer(HttpStatus.ACCEPTED, DeliveryBody.of(test));
    }

    private Webhook find(Jwt token, String webhookId) {
        return own.find(Caller.of(token), webhookId);
    }

    private Delivery find(Webhook webhook, String deliveryId) {
        return deliveries
                .find(webhook.id(), deliveryId)
                .orElseThrow(() -> Problems.failure(Problems.problem(
                        HttpStatus.NOT_FOUND, "delivery-not-found", "There is no such delivery to this webhook")));
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
