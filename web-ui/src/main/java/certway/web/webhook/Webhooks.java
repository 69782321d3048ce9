package certway.web.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of webhooks. */
public record Webhooks(List<Webhook> items, @Nullable String next) {

    static final String PATH = "/webhooks";

    /**
     * A webhook.
     *
     * @param types what it is told of
     * @param programs of these only; of all if empty
     * @param sponsorId null for one of the whole platform
     * @param serviceId the account of the service that made it for itself
     * @param stopped why nothing is sent; null while it is active
     * @param failingSince null while messages arrive
     * @param previousSecretUntil how long the secret before this one signs, too; null if there is none
     * @param replay null if none is under way
     * @param secret only in the answer to whoever had it made
     */
    public record Webhook(
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
            @Nullable Replay replay,
            @Nullable String secret) {

        public Webhook {
            types = List.copyOf(types);
            programs = List.copyOf(programs);
        }

        public String address() {
            return PATH + "/" + webhookId;
        }

        public boolean isActive() {
            return state.equals("active");
        }

        /** Whether messages do not arrive, or are not sent any more because they did not; a pause is somebody's wish. */
        public boolean isSilent() {
            return failingSince != null || state.equals("disabled");
        }

        /** What has to be the same still when a new secret is made: making two in a row would end the one in use. */
        public String seen() {
            return previousSecretUntil == null ? "" : previousSecretUntil.toString();
        }
    }

    /** Since when nothing is sent, and why. */
    public record Stopped(Instant at, String cause) {}

    /** Everything from then on is sent once more. */
    public record Replay(Instant from, Instant askedAt) {}

    /**
     * What somebody may have webhooks for.
     *
     * @param types of the whole platform's; empty for whoever may have none of it
     * @param sponsors for which they speak
     */
    public record Options(List<String> types, List<Sponsor> sponsors) {

        public Options {
            types = List.copyOf(types);
            sponsors = List.copyOf(sponsors);
        }
    }

    /** A sponsor by its name. */
    public record Sponsor(String sponsorId, String name) {}
}
