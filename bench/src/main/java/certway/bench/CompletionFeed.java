package certway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.contract.Contracts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.node.ObjectNode;

/** Progress-service and the login server as credential-service sees them: learners by number, who complete when they are told. */
final class CompletionFeed implements AutoCloseable {

    private static final String TOPIC = "certway.completions";
    private static final int PARTITIONS = 3;
    private static final Contracts.Example EXAMPLE = Contracts.event(TOPIC, "certway.program.completed.v1");

    private final AnsweringServer server = new AnsweringServer(CompletionFeed::answer);
    private final KafkaProducer<String, String> producer;

    CompletionFeed(String bootstrapServers) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Set.of(
                            new NewTopic(TOPIC, PARTITIONS, (short) 1),
                            new NewTopic(TOPIC + ".parked", PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    String url() {
        return server.url();
    }

    /** The account of the learner with this number. */
    static String learner(int number) {
        return id("learner", number);
    }

    /** Tells that the learners from the first number to before the last one completed, each the one program; ends when all is told. */
    void complete(int first, int beyond) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int number = first; number < beyond; number++) {
            String enrollment = id("enrollment", number);
            ProducerRecord<String, String> record = new ProducerRecord<>(
                    TOPIC,
                    learner(number),
                    completion(enrollment, learner(number)).toString());
            EXAMPLE.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            record.headers().remove("ce_id").remove("ce_subject");
            record.headers().add("ce_id", id("event", number).getBytes(UTF_8));
            record.headers().add("ce_subject", enrollment.getBytes(UTF_8));
            sent.add(producer.send(record));
        }
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> answer(URI address) {
        String last = Path.of(address.getPath()).getFileName().toString();
        if (address.getPath().startsWith("/internal/completions/")) {
            String learner = address.getQuery().replace("learnerId=", "");
            return Optional.of(completion(last, learner).toString());
        }
        return Optional.of("""
                {"id": "%s", "firstName": "Bea", "lastName": "Bench"}""".formatted(last));
    }

    private static ObjectNode completion(String enrollment, String learner) {
        ObjectNode completion = (ObjectNode) EXAMPLE.data().deepCopy();
        return completion
                .put(
                        "completionId",
                        UUID.nameUUIDFromBytes(enrollment.getBytes(UTF_8)).toString())
                .put("enrollmentId", enrollment)
                .put("learnerId", learner);
    }

    private static String id(String what, int number) {
        return UUID.nameUUIDFromBytes("%s-%d".formatted(what, number).getBytes(UTF_8))
                .toString();
    }

    @Override
    public void close() {
        producer.close();
        server.close();
    }
}
