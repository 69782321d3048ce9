package certway.testkit.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft, one node) in this process, on the loopback address only. */
public final class EmbeddedKafka implements Kafka {
    private static final String CONTROLLER = "CONTROLLER";

    private static final int ATTEMPTS = 3;

    private final Path data;
    private final boolean temporary;
    private boolean portsAreSure;
    private int port;
    private int controllerPort;
    private @Nullable KafkaRaftServer server;

    /**
     * Where the broker runs.
     *
     * @param data where the broker keeps its log, or null for a folder that goes with the broker
     * @param port 0 takes free ones for both; they are sure, and stay, after the first start
     */
    public record Settings(@Nullable Path data, int port, int controllerPort) {}

    public EmbeddedKafka() {
        this(new Settings(null, 0, 0));
    }

    public EmbeddedKafka(Settings settings) {
        Path given = settings.data();
        this.temporary = given == null;
        this.data = given == null ? TemporaryFolders.create("kafka") : given.toAbsolutePath();
        this.portsAreSure = settings.port() != 0;
        this.port = portsAreSure ? settings.port() : FreePorts.next();
        this.controllerPort = portsAreSure ? settings.controllerPort() : FreePorts.next();
    }

    @Override
    public synchronized String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        Logs.quiet();
        for (int attempt = 1; server == null; attempt++) {
            try {
                server = started();
            } catch (RuntimeException e) {
                if (portsAreSure || attempt == ATTEMPTS) {
                    throw e;
                }
                chooseOtherPorts();
            }
        }
        portsAreSure = true;
    }

    private KafkaRaftServer started() {
        formatOnce();
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(properties()), Time.SYSTEM);
        try {
            starting.startup();
            return starting;
        } catch (RuntimeException e) {
            starting.shutdown();
            throw e;
        }
    }

    /** A broker binds its ports a second after they were found free, and somebody else may have been quicker. */
    private void chooseOtherPorts() {
        port = FreePorts.next();
        controllerPort = FreePorts.next();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryFolders.delete(data);
        }
    }

    private void formatOnce() {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder %s cannot be prepared".formatted(data), e);
        }
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of(
                "node.id",
                "1",
                "process.roles",
                "broker,controller",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "inter.broker.listener.name",
                "PLAINTEXT",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                data.toString()));
        properties.putAll(BEHAVIOUR);
        properties.putAll(ONE_COPY_OF_EVERYTHING);
        properties.putAll(SMALL);
        return properties;
    }

    private static final Map<String, String> BEHAVIOUR = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            // a platform that was off for weeks must not forget how far its consumers had come
            "offsets.retention.minutes", "5256000",
            "broker.heartbeat.interval.ms", "500",
            // a broker that was killed may register again only when its old session is over
            "broker.session.timeout.ms", "3000");

    private static final Map<String, String> ONE_COPY_OF_EVERYTHING = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "default.replication.factor", "1",
            "min.insync.replicas", "1");

    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "1",
            "num.io.threads", "2",
            "background.threads", "2",
            "num.recovery.threads.per.data.dir", "1",
            "group.coordinator.threads", "1",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.cleaner.io.buffer.size", "131072",
            "log.index.size.max.bytes", "1048576",
            "log.segment.bytes", "67108864",
            "queued.max.requests", "100");
}
