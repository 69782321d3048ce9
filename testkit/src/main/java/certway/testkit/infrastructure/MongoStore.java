package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in's H2 store with what it lacks: {@code hello}, writes that are on file before they are acknowledged or
 * seen by anybody, refusal of what would work on this server only or on MongoDB only, and faults on demand.
 */
final class MongoStore extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private static final int COMPACTION_LIMIT_MILLIS = 1_000;

    private final Faults faults;
    private final boolean strict;
    private final Durability durability;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    MongoStore(MVStore store, Faults faults, boolean strict, Durability durability) {
        super(store);
        this.faults = faults;
        this.strict = strict;
        this.durability = durability;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        if (strict) {
            PortableSubset.check(message.getDocument());
        }
        Optional<Fault> fault = faults.next(nameOf(message.getDocument()));
        return fault.isEmpty() ? execute(message) : executeWith(fault.get(), message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, command, query);
        }
        return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
    }

    /** Stopping the server must not lose a store in memory; {@link #closeStore()} ends it. */
    @Override
    public void close() {
        if (!isInMemory()) {
            closeStore();
        }
    }

    void closeStore() {
        getMvStore().close(COMPACTION_LIMIT_MILLIS);
        super.close();
    }

    private Document executeWith(Fault fault, MongoMessage message) {
        return switch (fault) {
            case Fault.Delay(var duration) -> {
                LockSupport.parkNanos(duration.toNanos());
                yield execute(message);
            }
            case Fault.Refuse() -> {
                breakConnection(message);
                yield new Document();
            }
            case Fault.DropAfterApply() -> {
                Document answer = execute(message);
                breakConnection(message);
                yield answer;
            }
            case Fault.StepDown() -> throw new MongoServerError(10107, "NotWritablePrimary", "not primary");
        };
    }

    private static void breakConnection(MongoMessage message) {
        var _ = message.getChannel().close();
    }

    private Document execute(MongoMessage message) {
        return writes(message.getDocument()) ? write(message) : read(message);
    }

    private Document read(MongoMessage message) {
        lock.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Document write(MongoMessage message) {
        UnaryOperator<Document> server =
                command -> super.handleMessage(new MongoMessage(message.getChannel(), message.getHeader(), command));
        Document command = message.getDocument();
        lock.writeLock().lock();
        try {
            return switch (nameOf(command)) {
                case "insert" -> BatchAnswers.insert(command, server);
                case "update" -> BatchAnswers.update(command, server);
                default -> server.apply(command);
            };
        } finally {
            commitToFile();
            lock.writeLock().unlock();
        }
    }

    private void commitToFile() {
        if (isInMemory()) {
            return;
        }
        commit();
        if (durability == Durability.POWER_CUT) {
            getMvStore().sync();
        }
    }

    private static String nameOf(Document command) {
        return command.keySet().iterator().next();
    }

    private static boolean writes(Document command) {
        String name = nameOf(command).toLowerCase(Locale.ROOT);
        return WRITES.contains(name) || (name.equals("aggregate") && endsInAWrite(command.get("pipeline")));
    }

    private static boolean endsInAWrite(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Map<?, ?> last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }
}
