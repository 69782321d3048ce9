package certway.progress.parked;

import certway.progress.parked.ParkedList.Listed;
import certway.progress.parked.ParkedList.Question;
import certway.progress.parked.ParkedRecord.Outcome;
import certway.progress.parked.ParkedRecord.Settled;
import certway.progress.study.model.Reason;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decides what becomes of parked records. One that is sent again goes to everybody who reads its topic: whoever handled it before
 * knows its id and does nothing. It is sent first and settled then, so a crash between the two sends it twice and loses nothing.
 */
final class SettleParked {

    /** So many at once, so that an answer comes in time. */
    static final int MOST = 200;

    private final ParkedList list;
    private final ParkedTopics topics;
    private final InstantSource clock;

    /** Who decides, and why. */
    record Decision(String actor, Reason reason) {}

    /**
     * What became of many.
     *
     * @param expired of how many Kafka had nothing more
     * @param left how many wait still
     */
    record Redriven(int redriven, int expired, long left) {}

    SettleParked(ParkedList list, ParkedTopics topics, InstantSource clock) {
        this.list = list;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Sends a record again that waits; one that Kafka has no longer is settled as that.
     *
     * @return empty if it does not wait
     */
    Optional<Outcome> redrive(ParkedRecord record, Decision decision) {
        if (record.settled() != null) {
            return Optional.empty();
        }
        try (ParkedTopics.Reader reader = topics.reader()) {
            return Optional.of(redriven(reader, record, decision));
        }
    }

    /** Sends those again that wait the longest, in their order. */
    Redriven redriveAll(String group, String topic, Decision decision) {
        Question question = new Question(ParkedList.OPEN, group, topic);
        int redriven = 0;
        int expired = 0;
        try (ParkedTopics.Reader reader = topics.reader()) {
            for (Listed listed : list.list(question, null, MOST)) {
                if (redriven(reader, listed.record(), decision) == Outcome.REDRIVEN) {
                    redriven++;
                } else {
                    expired++;
                }
            }
        }
        return new Redriven(redriven, expired, list.count(question));
    }

    /** Says that a record need not take effect; false if it does not wait. */
    boolean dismiss(ParkedRecord record, Decision decision) {
        return settle(record, Outcome.DISMISSED, decision);
    }

    private Outcome redriven(ParkedTopics.Reader reader, ParkedRecord record, Decision decision) {
        Optional<ConsumerRecord<String, byte[]>> found = reader.read(record.place());
        found.ifPresent(parked -> topics.sendAgain(parked, record.source().topic()));
        Outcome outcome = found.isPresent() ? Outcome.REDRIVEN : Outcome.EXPIRED;
        settle(record, outcome, decision);
        return outcome;
    }

    private boolean settle(ParkedRecord record, Outcome outcome, Decision decision) {
        return list.settle(
                record.id(),
                new Settled(outcome, decision.actor(), decision.reason().text(), clock.instant()));
    }
}
