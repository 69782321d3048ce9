package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.platform.outbox.EventArchive;
import certway.progress.report.CounterCheck.Difference;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Adds all reports up anew from the archive of events, compares and sets right what is wrong: a counter that was changed or lost, an
 * event that was missed, a rule of counting that is another now. Studying and counting go on meanwhile, and two recounts at once
 * do no harm.
 *
 * <p>Of people who were erased there are no events any more; what they had added is known from the facts that are kept about them.
 */
final class Recount {

    /** Up to where each partition was counted. */
    @FunctionalInterface
    interface Handled {
        Map<String, Long> positions() throws InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param events read from the archive
     * @param facts added up
     * @param missed that an event states and nobody had counted, or had counted otherwise
     * @param counters that were compared
     * @param differing how many numbers were wrong before
     * @param differences these, or the first of them
     */
    record Outcome(long events, long facts, long missed, int counters, int differing, List<Difference> differences) {

        Outcome {
            differences = List.copyOf(differences);
        }
    }

    private static final int BATCH = 500;

    /** If more is unknown, then it was not told a moment ago but lost. */
    private static final int MOST_UNDERWAY = 10_000;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final MongoDatabase database;
    private final EventArchive archive;
    private final CountItems items;
    private final Handled handled;
    private final Duration patience;

    /**
     * A recount of the reports in this database.
     *
     * @param patience with events that are underway: what is not counted after so long was missed
     */
    Recount(MongoDatabase database, CountItems items, Handled handled, Duration patience) {
        this.database = database;
        this.archive = new EventArchive(database);
        this.items = items;
        this.handled = handled;
        this.patience = patience;
    }

    /** Throws {@code DependencyUnavailable} if Kafka does not say how far reports have counted. */
    Outcome run() throws InterruptedException {
        Map<String, Long> until = handled.positions();
        CounterCheck programs = new CounterCheck(database.getCollection(Reports.PROGRAMS), until);
        CounterCheck questions = new CounterCheck(database.getCollection(Reports.ITEMS), until);
        Facts facts = new Facts(database);
        Completing completing = new Completing(facts);
        completing.run();
        long unexplained = facts.unexplained();
        if (unexplained > 0) {
            throw new IllegalStateException(
                    "An earlier release counted %d facts of which no archived event says what they add; nothing was changed"
                            .formatted(unexplained));
        }
        AtomicLong counted = new AtomicLong();
        facts.each(fact -> {
            counted.incrementAndGet();
            programs.add(Reports.id(fact.program()), Reports.first(fact.program()), fact.at(), fact.numbers());
            items.of(fact).forEach(item -> questions.add(item.id(), item.first(), fact.at(), item.numbers()));
        });
        List<Difference> differences = new ArrayList<>(programs.setRight());
        differences.addAll(questions.setRight());
        return new Outcome(
                completing.events,
                counted.get(),
                completing.missed,
                programs.size() + questions.size(),
                differences.size(),
                differences);
    }

    /** Brings the facts up to what the archived events state. */
    private final class Completing {

        private final Facts facts;
        private final List<Tally> batch = new ArrayList<>();
        private final Map<String, Tally> unknown = new LinkedHashMap<>();
        private long events;
        private long missed;

        Completing(Facts facts) {
            this.facts = facts;
        }

        void run() throws InterruptedException {
            archive.each(
                    Tallies.TYPES.values().stream().flatMap(Collection::stream).toList(), this::take);
            look();
            long end = System.nanoTime() + patience.toNanos();
            while (!unknown.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
                List<Tally> again = List.copyOf(unknown.values());
                unknown.clear();
                batch.addAll(again);
                look();
            }
            count();
        }

        private void take(EventEnvelope event) {
            events++;
            batch.addAll(Tallies.of(event));
            if (batch.size() >= BATCH) {
                look();
            }
            if (unknown.size() > MOST_UNDERWAY) {
                count();
            }
        }

        private void look() {
            Map<String, Fact> known =
                    facts.find(batch.stream().map(Tally::fact).distinct().toList());
            for (Tally tally : batch) {
                Fact fact = known.get(tally.fact());
                if (fact == null) {
                    unknown.putIfAbsent(tally.fact(), tally);
                } else if (!fact.agreesWith(tally)) {
                    facts.replace(fact.with(tally, items.attempt(tally)));
                    missed++;
                }
            }
            batch.clear();
        }

        private void count() {
            missed += unknown.size();
            facts.note(unknown.values().stream()
                    .map(tally -> Fact.of(tally, Fact.RECOUNTED, items.attempt(tally)))
                    .toList());
            unknown.clear();
        }
    }
}
