package certway.enrollment.webhook;

import certway.desk.audit.model.AuditEntry;
import certway.desk.paging.LatestFirst;
import certway.enrollment.revision.Revisions;
import certway.enrollment.webhook.Webhook.Secret;
import certway.enrollment.webhook.Webhook.Target;
import certway.platform.event.EventIds;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators and sponsors say which services are told of events, and services say so for themselves. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks", description = "Who is told of events over HTTP")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "409", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class WebhookController {

    private static final String KEY = "Idempotency-Key";
    private static final String KEY_FORMAT = "[0-9A-Za-z-]{1,64}";
    private static final String KEY_TAKEN = "key-used-otherwise";
    private static final int MOST = 50;

    private final Webhooks webhooks;
    private final OwnWebhooks own;
    private final Deliveries deliveries;
    private final Egress egress;
    private final InstantSource clock;

    WebhookController(Webhooks webhooks, OwnWebhooks own, Deliveries deliveries, Egress egress, InstantSource clock) {
        this.webhooks = webhooks;
        this.own = own;
        this.deliveries = deliveries;
        this.egress = egress;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listWebhooks",
            summary = "Webhooks, the latest first: operators see all, sponsors and services their own")
    Page<WebhookBody> list(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Instant now = clock.instant();
        return webhooks.page(
                own.seen(Caller.of(token)),
                new LatestFirst.Request(limit, cursor),
                webhook -> WebhookBody.of(webhook, now));
    }

    @PostMapping
    @Operation(
            operationId = "createWebhook",
            summary = "Have a service told of what happens from now on",
            description = "The secret is shown only here. The same Idempotency-Key again answers 200 without it.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<WebhookBody> create(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody WebhookRequest request) {
        if (key == null || !key.matches(KEY_FORMAT)) {
            throw Problems.invalid(KEY, "is up to 64 letters, digits and hyphens");
        }
        Caller caller = Caller.of(token);
        Owner owner = own.ofNew(caller, request.sponsorId());
        Target target = request.target(owner.sponsor() != null, egress);
        String id = EventIds.of("webhook", caller.id(), key);
        Optional<Webhook> held = webhooks.find(id);
        if (held.isPresent()) {
            if (!held.get().target().equals(target)) {
                throw Acts.refused(KEY_TAKEN, "This Idempotency-Key stands for another webhook");
            }
            return answer(HttpStatus.OK, held.get(), null);
        }
        if (webhooks.count(owner) >= MOST) {
            throw Acts.refused("too-many-webhooks", "There are %d webhooks already".formatted(MOST));
        }
        Secret secret = new Secret(Signature.newSecret(), null);
        Webhook made = new Webhook(id, target, owner, null, List.of(secret), 1, clock.instant(), null, null);
        if (!webhooks.add(made, entry(caller, "webhook-created", id))) {
            throw Acts.refused(KEY_TAKEN, "This Idempotency-Key was used before");
        }
        return answer(HttpStatus.CREATED, made, secret.text());
    }

    @GetMapping("/{webhookId}")
    @Operation(operationId = "getWebhook", summary = "A webhook")
    ResponseEntity<WebhookBody> get(@AuthenticationPrincipal Jwt token, @PathVariable String webhookId) {
        return answer(HttpStatus.OK, own.find(Caller.of(token), webhookId), null);
    }

    @PutMapping("/{webhookId}")
    @Operation(operationId = "changeWebhook", summary = "Change what is told, and where")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<WebhookBody> change(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String webhookId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WebhookRequest request) {
        Caller caller = Caller.of(token);
        Webhook held = own.find(caller, webhookId);
        long seen = Revisions.seen(ifMatch);
        Target target = request.target(held.sponsor() != null, egress);
        return Optional.of(held)
                .filter(webhook -> webhook.revision() == seen)
                .flatMap(webhook -> webhooks.change(webhook, target, entry(caller, "webhook-changed", webhookId)))
                .map(webhook -> answer(HttpStatus.OK, webhook, null))
                .orElseThrow(Acts::changedMeanwhile);
    }

    @DeleteMapping("/{webhookId}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Have a service told nothing any more, and forget what it was told")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(@AuthenticationPrincipal Jwt token, @PathVariable String webhookId) {
        Caller caller = Caller.of(token);
        own.find(caller, webhookId);
        webhooks.delete(webhookId, entry(caller, "webhook-deleted", webhookId));
        deliveries.forget(webhookId);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<WebhookBody> answer(HttpStatus status, Webhook webhook, @Nullable String secret) {
        return WebhookBody.answer(status, webhook, clock.instant(), secret);
    }

    private AuditEntry entry(Caller caller, String act, String webhook) {
        return Acts.entry(caller, act, webhook, clock.instant());
    }
}
