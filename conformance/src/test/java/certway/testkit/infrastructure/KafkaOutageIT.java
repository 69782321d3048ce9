package certway.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.testkit.wait.Eventually;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaOutageIT {
    @Test
    void whatWasSentBeforeAndDuringAnOutageArrivesInOrderAfterIt() throws Exception {
        try (Kafka kafka = Infrastructure.newKafka()) {
            kafka.start();
            createTopic(kafka.bootstrapServers());
            try (KafkaProducer<String, String> producer = producer(kafka.bootstrapServers())) {
                send(producer, "before").get(10, TimeUnit.SECONDS);
                kafka.stop();
                FutureTask<RecordMetadata> waiting =
                        new FutureTask<>(() -> send(producer, "during").get());
                Thread.ofVirtual().name("sender").start(waiting);
                assertThat(waiting).isNotDone();
                kafka.start();
                waiting.get(30, TimeUnit.SECONDS);
            }

            assertThat(values(kafka.bootstrapServers(), 2)).containsExactly("before", "during");
        }
    }

    @Test
    void aPortThatSomebodyTookInTheMeantimeIsLeftToThem() throws Exception {
        try (EmbeddedKafka kafka = new EmbeddedKafka()) {
            String found = kafka.bootstrapServers();
            int port = Integer.parseInt(found.substring(found.indexOf(':') + 1));
            try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                kafka.start();

                assertThat(kafka.bootstrapServers()).isNotEqualTo("127.0.0.1:" + taken.getLocalPort());
                createTopic(kafka.bootstrapServers());
            }
        }
    }

    @Test
    void aTopicExistsOnlyWhenSomebodyCreatedIt() {
        try (Admin admin = admin(Infrastructure.kafkaBootstrapServers())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody-made-it"))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void theBrokerProcessKeepsItsLogAndEndsWhenItsInputEnds(@TempDir Path data) throws Exception {
        String port = String.valueOf(FreePorts.next());
        String controllerPort = String.valueOf(FreePorts.next());
        String[] arguments = {
            "--port", port, "--controller-port", controllerPort, "--data", data.toString(), "--parent-stdin"
        };

        try (ChildServer server = ChildServer.start(KafkaServer.class, arguments)) {
            createTopic(server.address());
            try (KafkaProducer<String, String> producer = producer(server.address())) {
                send(producer, "kept").get(10, TimeUnit.SECONDS);
            }
            server.kill();
        }

        try (ChildServer server = ChildServer.start(KafkaServer.class, arguments)) {
            assertThat(values(server.address(), 1)).containsExactly("kept");
            server.closeInput();
        }
    }

    private static Future<RecordMetadata> send(KafkaProducer<String, String> producer, String value) {
        return producer.send(new ProducerRecord<>("facts", "key", value));
    }

    private static void createTopic(String servers) throws Exception {
        try (Admin admin = admin(servers)) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static Admin admin(String servers) {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }

    private static KafkaProducer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "delivery.timeout.ms", "60000"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> values(String servers, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", "reader", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("facts"));
            List<String> values = new ArrayList<>();
            return Eventually.within(
                    Duration.ofSeconds(20),
                    () -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(received -> values.add(received.value()));
                        return values;
                    },
                    read -> read.size() >= count);
        }
    }
}
