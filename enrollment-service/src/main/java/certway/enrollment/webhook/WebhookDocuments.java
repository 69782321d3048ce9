package certway.enrollment.webhook;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import certway.enrollment.webhook.Webhook.Cause;
import certway.enrollment.webhook.Webhook.Replay;
import certway.enrollment.webhook.Webhook.Secret;
import certway.enrollment.webhook.Webhook.Stop;
import certway.enrollment.webhook.Webhook.Target;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Webhooks as they stand in the database. */
final class WebhookDocuments {

    static final String STOP = "stop";
    static final String SECRETS = "secrets";
    static final String REPLAY = "replay";
    static final String FAILING_SINCE = "failingSince";

    private static final String AT = "at";
    private static final String UNTIL = "until";

    private WebhookDocuments() {}

    static Document document(Webhook webhook) {
        return new Document("_id", webhook.id())
                .append("name", webhook.target().name())
                .append("url", webhook.target().url().toString())
                .append("types", List.copyOf(webhook.target().types()))
                .append("programs", List.copyOf(webhook.target().programs()))
                .append(Webhooks.SPONSOR, webhook.owner().sponsor())
                .append(Webhooks.SERVICE, webhook.owner().service())
                .append(SECRETS, documents(webhook.secrets()))
                .append("revision", webhook.revision())
                .append(Webhooks.CREATED_AT, Date.from(webhook.createdAt()));
    }

    static Bson target(Target target) {
        return combine(
                set("name", target.name()),
                set("url", target.url().toString()),
                set("types", List.copyOf(target.types())),
                set("programs", List.copyOf(target.programs())));
    }

    static Bson secrets(List<Secret> secrets) {
        return set(SECRETS, documents(secrets));
    }

    private static List<Document> documents(List<Secret> secrets) {
        return secrets.stream()
                .map(secret -> new Document("text", secret.text()).append(UNTIL, date(secret.until())))
                .toList();
    }

    static Document document(Stop stop) {
        return new Document("cause", stop.cause().name()).append(AT, Date.from(stop.at()));
    }

    static Document document(Replay replay) {
        return new Document("id", replay.id())
                .append("from", Date.from(replay.from()))
                .append("askedAt", Date.from(replay.askedAt()));
    }

    static Webhook webhook(Document document) {
        Document stop = document.get(STOP, Document.class);
        Document replay = document.get(REPLAY, Document.class);
        return new Webhook(
                document.getString("_id"),
                new Target(
                        document.getString("name"),
                        URI.create(document.getString("url")),
                        Set.copyOf(document.getList("types", String.class)),
                        Set.copyOf(document.getList("programs", String.class))),
                new Owner(document.getString(Webhooks.SPONSOR), document.getString(Webhooks.SERVICE)),
                stop == null
                        ? null
                        : new Stop(
                                Cause.valueOf(stop.getString("cause")),
                                stop.getDate(AT).toInstant()),
                document.getList(SECRETS, Document.class, List.of()).stream()
                        .map(secret -> new Secret(secret.getString("text"), instant(secret.getDate(UNTIL))))
                        .toList(),
                document.getLong("revision"),
                document.getDate(Webhooks.CREATED_AT).toInstant(),
                instant(document.getDate(FAILING_SINCE)),
                replay == null
                        ? null
                        : new Replay(
                                replay.getString("id"),
                                replay.getDate("from").toInstant(),
                                replay.getDate("askedAt").toInstant()));
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
