package certway.enrollment.webhook;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.webhook.Webhook.Replay;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a webhook that there is. */
@RestController
@RequestMapping("/api/webhooks/{webhookId}")
@Tag(name = "Webhooks")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "409", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class WebhookActController {

    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final OwnWebhooks own;
    private final Deliveries deliveries;
    private final InstantSource clock;

    /** From when on, or from which event on, which is still in the log. */
    record ReplayRequest(@Nullable Instant from, @Nullable String eventId) {}

    WebhookActController(Webhooks webhooks, OwnWebhooks own, Deliveries deliveries, InstantSource clock) {
        this.webhooks = webhooks;
        this.own = own;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @PostMapping("/pause")
    @Operation(
            operationId = "pauseWebhook",
            summary = "Send nothing for a while; what happens meanwhile waits, up to 30 days")
    ResponseEntity<WebhookBody> pause(@AuthenticationPrincipal Jwt token, @PathVariable String webhookId) {
        Caller caller = Caller.of(token);
        Webhook held = own.find(caller, webhookId);
        return answer(
                HttpStatus.OK,
                webhooks.pause(webhookId, entry(caller, "webhook-paused", webhookId))
                        .orElse(held),
                null);
    }

    @PostMapping("/resume")
    @Operation(operationId = "resumeWebhook", summary = "Send again, also to one that was disabled")
    ResponseEntity<WebhookBody> resume(@AuthenticationPrincipal Jwt token, @PathVariable String webhookId) {
        Caller caller = Caller.of(token);
        Webhook held = own.find(caller, webhookId);
        return answer(
                HttpStatus.OK,
                webhooks.resume(webhookId, entry(caller, "webhook-resumed", webhookId))
                        .orElse(held),
                null);
    }

    @PostMapping("/secrets")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Sign with a new secret, and for 24 hours with the one before, too")
    ResponseEntity<WebhookBody> rotate(@AuthenticationPrincipal Jwt token, @PathVariable String webhookId) {
        Caller caller = Caller.of(token);
        String secret = Signature.newSecret();
        Instant until = clock.instant().plus(OVERLAP);
        return webhooks.rotate(
                        own.find(caller, webhookId), secret, until, entry(caller, "webhook-secret-rotated", webhookId))
                .map(webhook -> answer(HttpStatus.OK, webhook, secret))
                .orElseThrow(Acts::changedMeanwhile);
    }

    @PostMapping("/replay")
    @Operation(
            operationId = "replayToWebhook",
            summary = "Send once more what happened from a time on, or from an event on",
            description = "As far back as Kafka has it: completions and credentials for ever, the rest 30 days.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<WebhookBody> replay(
            @AuthenticationPrincipal Jwt token, @PathVariable String webhookId, @RequestBody ReplayRequest request) {
        Caller caller = Caller.of(token);
        own.find(caller, webhookId);
        Replay replay = new Replay(UUID.randomUUID().toString(), from(webhookId, request), clock.instant());
        return webhooks.replay(webhookId, replay, entry(caller, "webhook-replayed", webhookId))
                .map(webhook -> answer(HttpStatus.ACCEPTED, webhook, null))
                .orElseThrow(() -> Acts.refused("replay-running", "Something is being sent again already"));
    }

    private Instant from(String webhookId, ReplayRequest request) {
        if ((request.from() == null) == (request.eventId() == null)) {
            throw Problems.invalid("/from", "is there, or /eventId");
        }
        if (request.from() != null) {
            if (request.from().isBefore(Instant.EPOCH) || request.from().isAfter(clock.instant())) {
                throw Problems.invalid("/from", "is a time in the past");
            }
            return request.from();
        }
        return deliveries
                .find(webhookId, Dispatch.id(webhookId, request.eventId()))
                .map(delivery -> delivery.message().time())
                .orElseThrow(() -> Problems.invalid("/eventId", "is not in the log of this webhook; say a time"));
    }

    private ResponseEntity<WebhookBody> answer(HttpStatus status, Webhook webhook, @Nullable String secret) {
        return WebhookBody.answer(status, webhook, clock.instant(), secret);
    }

    private AuditEntry entry(Caller caller, String act, String webhook) {
        return Acts.entry(caller, act, webhook, clock.instant());
    }
}
