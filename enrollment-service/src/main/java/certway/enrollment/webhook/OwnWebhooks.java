package certway.enrollment.webhook;

import certway.enrollment.sponsor.model.SponsoredSeats;
import certway.enrollment.sponsor.model.SponsoredSeats.Named;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which webhooks somebody may see and change: operators all of them, sponsors their own. */
@Component
final class OwnWebhooks {

    private final Webhooks webhooks;
    private final SponsoredSeats seats;

    OwnWebhooks(Webhooks webhooks, SponsoredSeats seats) {
        this.webhooks = webhooks;
        this.seats = seats;
    }

    /**
     * Finds one of theirs.
     *
     * @throws org.springframework.web.ErrorResponseException 404 if there is none, or it is somebody else's
     */
    Webhook find(CurrentUser user, String id) {
        return webhooks.find(id)
                .filter(webhook -> isOperator(user) || speaksFor(user, webhook.sponsor()))
                .orElseThrow(OwnWebhooks::notFound);
    }

    static RuntimeException notFound() {
        return Problems.failure(
                Problems.problem(HttpStatus.NOT_FOUND, "webhook-not-found", "There is no such webhook of yours"));
    }

    boolean isOperator(CurrentUser user) {
        return user.has("operator");
    }

    boolean speaksFor(CurrentUser user, @Nullable String sponsor) {
        return sponsors(user).stream().anyMatch(one -> one.sponsorId().equals(sponsor));
    }

    List<Named> sponsors(CurrentUser user) {
        return user.has("sponsor") ? seats.of(user.id()) : List.of();
    }

    /** The sponsors whose webhooks they see; null if they see all there are. */
    @Nullable
    List<String> seen(CurrentUser user) {
        return isOperator(user)
                ? null
                : sponsors(user).stream().map(Named::sponsorId).toList();
    }
}
