package certway.platform.kafka;

import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.platform.outbox.EventSender;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** An idempotent producer; a new one is made after every failure, since the old one's sequence is then in doubt. */
public final class KafkaEventSender implements EventSender {

    private final Producer<String, byte[]> producer;

    public KafkaEventSender(KafkaSettings settings) {
        this(new KafkaProducer<>(settings.producer()));
    }

    KafkaEventSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public Future<?> send(EventEnvelope event) {
        return producer.send(EventCodec.toRecord(event));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
