package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Keeps the local copy as new as the catalog's events. */
@Component
final class ProgramEvents {

    static final String TOPIC = "certway.programs";
    static final String PUBLISHED = "certway.program.published.v1";
    static final String RETIRED = "certway.program.retired.v1";

    private final OfferCopies copies;

    ProgramEvents(OfferCopies copies) {
        this.copies = copies;
    }

    Map<String, EventHandler> handlers() {
        return Map.of(
                PUBLISHED,
                (event, position) -> keep(message(event), OfferMessage::published),
                RETIRED,
                (event, position) -> keep(message(event), OfferMessage::retired));
    }

    private void keep(OfferMessage message, Function<OfferMessage, Offer> offer) {
        copies.keep(new Heard(offer.apply(message), message.revision()));
    }

    private static OfferMessage message(EventEnvelope event) {
        return event.dataAs(OfferMessage.class);
    }
}
