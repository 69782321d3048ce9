package certway.enrollment.access;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.platform.web.Problems;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Waives prerequisites, and takes that back. */
@Component
final class GrantWaiver {

    private static final Logger log = LoggerFactory.getLogger(GrantWaiver.class);
    private static final int TRIES = 3;

    private final MongoWaivers waivers;
    private final Offers offers;

    /** What became of the wish to waive. */
    sealed interface Outcome {}

    record Granted(Waiver waiver) implements Outcome {}

    record Held(Waiver waiver) implements Outcome {}

    record ProgramUnknown() implements Outcome {}

    record NotAsked(String prerequisite) implements Outcome {}

    GrantWaiver(MongoWaivers waivers, Offers offers) {
        this.waivers = waivers;
        this.offers = offers;
    }

    Outcome grant(Waiver.Scope scope, Waiver.Act act) {
        Optional<Offer> offer = offers.find(scope.program());
        if (offer.isEmpty()) {
            return new ProgramUnknown();
        }
        Set<String> asked = asked(offer.get());
        Optional<String> notAsked =
                scope.prerequisites().stream().filter(id -> !asked.contains(id)).findFirst();
        return notAsked.isPresent() ? new NotAsked(notAsked.get()) : again(() -> granted(scope, act));
    }

    private static Set<String> asked(Offer offer) {
        return switch (offer) {
            case Offer.Published(var version, var terms) ->
                terms.prerequisites().stream().map(Prerequisite::id).collect(Collectors.toUnmodifiableSet());
            case Offer.Retired retired -> Set.of();
        };
    }

    private Optional<Outcome> granted(Waiver.Scope scope, Waiver.Act act) {
        Optional<Waiver> held = waivers.find(scope.id());
        if (held.isPresent() && held.get().holds()) {
            return Optional.of(new Held(held.get()));
        }
        Waiver waiver = held.map(revoked -> revoked.grant(act)).orElseGet(() -> Waiver.first(scope, act));
        return saved(waiver).map(Granted::new);
    }

    /** Empty if there is no such waiver. */
    Optional<Waiver> revoke(String id, Waiver.Act act) {
        return waivers.find(id).isEmpty() ? Optional.empty() : Optional.of(again(() -> revoked(id, act)));
    }

    private Optional<Waiver> revoked(String id, Waiver.Act act) {
        Waiver held = waivers.find(id).orElseThrow();
        return held.holds() ? saved(held.revoke(act)) : Optional.of(held);
    }

    private Optional<Waiver> saved(Waiver changed) {
        if (!waivers.save(changed)) {
            return Optional.empty();
        }
        log.atInfo()
                .addKeyValue("waiverId", changed.scope().id())
                .addKeyValue("programId", changed.scope().program().value())
                .log(changed.holds() ? "Waiver granted" : "Waiver revoked");
        return Optional.of(changed);
    }

    /** Decides again while others change the same waiver. */
    private static <T> T again(Supplier<Optional<T>> decision) {
        for (int i = 0; i < TRIES; i++) {
            Optional<T> decided = decision.get();
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        throw Problems.failure(
                Problems.problem(HttpStatus.CONFLICT, "changed-meanwhile", "The waiver was changed meanwhile"));
    }
}
