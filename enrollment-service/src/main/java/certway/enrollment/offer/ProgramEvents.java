package certway.enrollment.offer;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import java.util.Map;
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
                (event, position) -> copies.keep(message(event).published()),
                RETIRED,
                (event, position) -> copies.keep(message(event).retired()));
    }

    private static OfferMessage message(EventEnvelope event) {
        return event.dataAs(OfferMessage.class);
    }
}
