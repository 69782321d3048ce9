package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The stand-in for MongoDB, in this process, on the loopback address only; for tests and for trying out. */
public final class EmbeddedMongo implements MongoDb {
    /** More threads than the default: one that waits for a lock or plays a slow server must not stop the others. */
    private static final int THREADS = 16;

    private final Settings settings;
    private final int port;
    private final Faults faults = new Faults();
    private @Nullable MongoStore store;
    private @Nullable MongoServer server;

    /**
     * Where and how the server runs.
     *
     * @param file the store's file, or null to keep everything in memory
     * @param port 0 takes a free one
     * @param strict refuses what MongoDB and the stand-in answer differently
     */
    public record Settings(@Nullable Path file, int port, Durability durability, boolean strict) {
        public static Settings inMemory() {
            return new Settings(null, 0, Durability.PROCESS, true);
        }

        public static Settings durable(Path file, int port) {
            return new Settings(file, port, Durability.PROCESS, true);
        }
    }

    public EmbeddedMongo() {
        this(Settings.inMemory());
    }

    public EmbeddedMongo(Settings settings) {
        this.settings = settings;
        this.port = settings.port() == 0 ? FreePorts.next() : settings.port();
    }

    @Override
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public synchronized void start() {
        Logs.quiet();
        MongoStore opened =
                store == null ? new MongoStore(open(), faults, settings.strict(), settings.durability()) : store;
        store = opened;
        MongoServer started = new MongoServer(opened);
        started.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        server = started;
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdownNow();
            server = null;
        }
        if (settings.file() != null) {
            store = null;
        }
    }

    @Override
    public synchronized void close() {
        stop();
        if (store != null) {
            store.closeStore();
            store = null;
        }
    }

    private MVStore open() {
        Path file = settings.file();
        if (file == null) {
            return MVStore.open(null);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MVStore opened = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        if (settings.durability() == Durability.PROCESS) {
            // only a power cut can reorder writes; else each write would occupy 20 kB of the file for 45 seconds
            opened.setRetentionTime(0);
        }
        IndexKeyType.upgrade(opened);
        return opened;
    }
}
