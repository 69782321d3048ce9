package certway.credential.issuing;

import certway.credential.issuing.model.CredentialId;
import certway.credential.personal.model.Erased;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventJson;
import certway.platform.kafka.Unhandleable;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Compares all completions with all certificates, in both directions. A certificate that is missing is issued as if its completion
 * were told again: with everything that is confirmed for that. What is left is an operator's to look at.
 */
final class Reconcile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);
    private static final int AT_ONCE = 500;

    /** So long a completion may be on its way here. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Reconciliations reports;
    private final ProgressFeed feed;
    private final IssueCredential issuing;
    private final Erased erased;
    private final Predicate<String> isPseudonym;
    private final InstantSource clock;
    private final Duration pause;
    private final String holder = UUID.randomUUID().toString();

    /** What is compared and with what. */
    record Parts(
            Reconciliations reports,
            ProgressFeed feed,
            IssueCredential issuing,
            Erased erased,
            Predicate<String> isPseudonym) {}

    Reconcile(Parts parts, InstantSource clock, Duration pause) {
        this.reports = parts.reports();
        this.feed = parts.feed();
        this.issuing = parts.issuing();
        this.erased = parts.erased();
        this.isPseudonym = parts.isPseudonym();
        this.clock = clock;
        this.pause = pause;
    }

    /** Compares if it is time to. */
    boolean step() {
        Instant now = clock.instant();
        if (reports.begin(holder, now)) {
            reports.save(run(now), now.plus(pause));
        }
        return false;
    }

    private Reconciliation run(Instant now) {
        Instant before = now.minus(ON_ITS_WAY);
        Reconciliation report = Reconciliation.begun(now);
        long certificates = reports.ofCompletions(before);
        long matched = 0;
        String cursor = null;
        JsonNode items;
        do {
            JsonNode page = page(cursor);
            items = page.path("items");
            cursor = page.path("next").asString("");
            Map<CredentialId, CompletionMessage> completions = completions(items);
            Map<CredentialId, Instant> existing = reports.existing(completions.keySet());
            matched += existing.values().stream().filter(before::isAfter).count();
            completions.keySet().removeAll(existing.keySet());
            report = report.plus(existing.size(), 0, 0);
            for (CompletionMessage completion : completions.values()) {
                report = repaired(report, completion, before);
            }
        } while (!items.isEmpty());
        Reconciliation finished = report.finished(certificates, matched, clock.instant());
        tell(finished);
        return finished;
    }

    private JsonNode page(@Nullable String cursor) {
        try {
            return feed.completions(AT_ONCE, cursor);
        } catch (RestClientException e) {
            throw new DependencyUnavailable("The progress service", e);
        }
    }

    private static Map<CredentialId, CompletionMessage> completions(JsonNode items) {
        Map<CredentialId, CompletionMessage> completions = new LinkedHashMap<>();
        try {
            for (JsonNode item : items) {
                CompletionMessage completion = EventJson.read(item, CompletionMessage.class);
                completions.put(CredentialIds.of(completion.completionId()), completion);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Half an answer or one that cannot be read is no answer.
            throw new DependencyUnavailable("The progress service", e);
        }
        return completions;
    }

    private Reconciliation repaired(Reconciliation report, CompletionMessage completion, Instant before) {
        boolean onItsWay = completion.completedAt().isAfter(before);
        if (onItsWay || erased.contains(completion.learnerId()) || isPseudonym.test(completion.learnerId())) {
            return report;
        }
        try {
            issuing.issue(completion.completion());
            log.atWarn()
                    .addKeyValue("completionId", completion.completionId())
                    .log("A completion had no certificate, and has one now");
            return report.plus(1, 0, 1);
        } catch (Unhandleable e) {
            log.atError()
                    .addKeyValue("completionId", completion.completionId())
                    .log("A completion has no certificate: {}", e.getMessage());
            return report.plus(1, 1, 0);
        }
    }

    private static void tell(Reconciliation report) {
        log.atInfo()
                .addKeyValue("completions", report.completions())
                .addKeyValue("repaired", report.repaired())
                .addKeyValue("missing", report.missing())
                .addKeyValue("unmatched", report.unmatched())
                .log("Completions and certificates were compared");
    }

    /** Lets another begin anew at once, wherever in a comparison it was stopped. */
    @Override
    public void close() {
        try {
            reports.release(holder);
        } catch (MongoException e) {
            log.warn("The comparison of this instance waits until its lease ends: {}", e.getMessage());
        }
    }
}
