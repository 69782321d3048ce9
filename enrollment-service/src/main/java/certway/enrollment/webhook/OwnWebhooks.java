package certway.enrollment.webhook;

import certway.enrollment.sponsor.model.SponsoredSeats;
import certway.enrollment.sponsor.model.SponsoredSeats.Named;
import certway.platform.web.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which webhooks somebody may see and change: operators all of them, sponsors and services their own. */
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
    Webhook find(Caller caller, String id) {
        return webhooks.find(id)
                .filter(webhook -> caller.isOperator() || owners(caller).contains(webhook.owner()))
                .orElseThrow(OwnWebhooks::notFound);
    }

    static RuntimeException notFound() {
        return Problems.failure(
                Problems.problem(HttpStatus.NOT_FOUND, "webhook-not-found", "There is no such webhook of yours"));
    }

    List<Named> sponsors(Caller caller) {
        return caller.isSponsor() ? seats.of(caller.id()) : List.of();
    }

    /** Whose webhooks they see; null if they see all there are. */
    @Nullable
    List<Owner> seen(Caller caller) {
        return caller.isOperator() ? null : owners(caller);
    }

    private List<Owner> owners(Caller caller) {
        List<Owner> owners = new ArrayList<>();
        sponsors(caller).forEach(sponsor -> owners.add(Owner.sponsor(sponsor.sponsorId())));
        if (caller.isService()) {
            owners.add(Owner.service(caller.id()));
        }
        return owners;
    }

    /**
     * Whose a new webhook is. Who speaks for one sponsor only need not say which, and operators and services need none.
     *
     * @throws org.springframework.web.ErrorResponseException 400 if they do not speak for that sponsor, or for several and say none
     */
    Owner ofNew(Caller caller, @Nullable String asked) {
        if (asked == null && caller.mayHearOfEverybody()) {
            return caller.isOperator() ? Owner.PLATFORM : Owner.service(caller.id());
        }
        List<String> sponsors = sponsors(caller).stream().map(Named::sponsorId).toList();
        if (asked == null && sponsors.size() == 1) {
            return Owner.sponsor(sponsors.getFirst());
        }
        if (asked == null || !sponsors.contains(asked)) {
            throw Problems.invalid("/sponsorId", "is a sponsor for which you speak");
        }
        return Owner.sponsor(asked);
    }
}
