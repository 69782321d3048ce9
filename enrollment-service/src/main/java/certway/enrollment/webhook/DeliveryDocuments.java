package certway.enrollment.webhook;

import certway.enrollment.webhook.Delivery.Attempt;
import certway.enrollment.webhook.Delivery.Kind;
import certway.enrollment.webhook.Delivery.State;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Deliveries as they stand in the database. */
final class DeliveryDocuments {

    static final String ATTEMPTS = "attempts";

    private DeliveryDocuments() {}

    static Document document(Delivery delivery) {
        Message message = delivery.message();
        Document document = new Document("_id", delivery.id())
                .append(Deliveries.WEBHOOK, delivery.webhook())
                .append("eventId", message.id())
                .append("type", message.type())
                .append("subject", message.subject())
                .append("body", message.body())
                .append("kind", delivery.kind().name())
                .append(Deliveries.AT, Date.from(delivery.at()))
                .append("state", delivery.state().name())
                .append("tries", delivery.tries())
                .append(Deliveries.NEXT_AT, WebhookDocuments.date(delivery.nextAt()))
                .append(ATTEMPTS, List.of());
        if (message.learner() != null) {
            document.append(Deliveries.LEARNER, message.learner());
        }
        if (message.traceparent() != null) {
            document.append("traceparent", message.traceparent());
        }
        return document;
    }

    static Document document(Attempt attempt) {
        return new Document("at", Date.from(attempt.at()))
                .append("millis", attempt.millis())
                .append("status", attempt.status())
                .append("cause", attempt.cause());
    }

    static Delivery delivery(Document document) {
        return new Delivery(
                document.getString("_id"),
                document.getString(Deliveries.WEBHOOK),
                new Message(
                        document.getString("eventId"),
                        document.getString("type"),
                        document.getString("subject"),
                        document.getString(Deliveries.LEARNER),
                        document.getString("body"),
                        document.getString("traceparent")),
                Kind.valueOf(document.getString("kind")),
                document.getDate(Deliveries.AT).toInstant(),
                State.valueOf(document.getString("state")),
                document.getInteger("tries"),
                WebhookDocuments.instant(document.getDate(Deliveries.NEXT_AT)),
                document.getList(ATTEMPTS, Document.class).stream()
                        .map(DeliveryDocuments::attempt)
                        .toList());
    }

    private static Attempt attempt(Document document) {
        return new Attempt(
                document.getDate("at").toInstant(),
                document.getLong("millis"),
                document.getInteger("status"),
                document.getString("cause"));
    }
}
