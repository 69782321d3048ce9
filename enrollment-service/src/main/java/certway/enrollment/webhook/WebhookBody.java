package certway.enrollment.webhook;

import certway.enrollment.revision.Revisions;
import certway.enrollment.webhook.Webhook.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A webhook as its owner sees it.
 *
 * @param serviceId the account of the service that made it for itself
 * @param state {@code active}, {@code paused} or {@code disabled}
 * @param previousSecretUntil how long the secret before the newest signs, too
 * @param secret only where it was just made
 */
record WebhookBody(
        String webhookId,
        long revision,
        String name,
        String url,
        List<String> types,
        List<String> programs,
        @Nullable String sponsorId,
        @Nullable String serviceId,
        String state,
        @Nullable Stopped stopped,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant previousSecretUntil,
        @Nullable ReplayBody replay,
        @Nullable String secret) {

    /**
     * Since when it is told nothing.
     *
     * @param cause {@code paused}, {@code gone} or {@code failing}
     */
    record Stopped(Instant at, String cause) {}

    /** What is being told again. */
    record ReplayBody(Instant from, Instant askedAt) {}

    static WebhookBody of(Webhook webhook, Instant now) {
        return of(webhook, now, null);
    }

    static WebhookBody of(Webhook webhook, Instant now, @Nullable String secret) {
        Webhook.Stop stop = webhook.stop();
        Webhook.Replay replay = webhook.replay();
        return new WebhookBody(
                webhook.id(),
                webhook.revision(),
                webhook.target().name(),
                webhook.target().url().toString(),
                webhook.target().types().stream().sorted().toList(),
                webhook.target().programs().stream().sorted().toList(),
                webhook.owner().sponsor(),
                webhook.owner().service(),
                state(stop),
                stop == null ? null : new Stopped(stop.at(), stop.cause().name().toLowerCase(Locale.ROOT)),
                webhook.createdAt(),
                webhook.failingSince(),
                webhook.secrets().stream()
                        .filter(one -> one.until() != null && one.signs(now))
                        .map(Secret::until)
                        .findFirst()
                        .orElse(null),
                replay == null ? null : new ReplayBody(replay.from(), replay.askedAt()),
                secret);
    }

    /** Never kept by anybody, since it may have a secret in it. */
    static ResponseEntity<WebhookBody> answer(
            HttpStatus status, Webhook webhook, Instant now, @Nullable String secret) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(Revisions.tag(webhook.revision()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/webhooks/" + webhook.id()));
        }
        return answer.body(of(webhook, now, secret));
    }

    private static String state(Webhook.@Nullable Stop stop) {
        if (stop == null) {
            return "active";
        }
        return stop.cause() == Webhook.Cause.PAUSED ? "paused" : "disabled";
    }
}
