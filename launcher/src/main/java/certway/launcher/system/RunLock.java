package certway.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Only one launcher at a time may run on a home. The system gives the lock back even when its holder is killed. */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final Settings settings;

    private RunLock(FileChannel channel, Settings settings) {
        this.channel = channel;
        this.settings = settings;
    }

    /** Empty if another launcher has it. */
    public static Optional<RunLock> take(Settings settings) throws IOException {
        Files.createDirectories(settings.run());
        FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            return Optional.empty();
        }
        Files.writeString(
                ownerFile(settings), Long.toString(ProcessHandle.current().pid()));
        return Optional.of(new RunLock(channel, settings));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // taken by this very process
            return false;
        }
    }

    public static boolean isTaken(Settings settings) throws IOException {
        Optional<RunLock> lock = take(settings);
        lock.ifPresent(RunLock::close);
        return lock.isEmpty();
    }

    public static String owner(Settings settings) {
        try {
            return Files.readString(ownerFile(settings)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Stops what a launcher that was killed left running, and names it. */
    public List<String> stopStaleParts() throws IOException {
        return PidFile.stopStale(settings.run());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Settings settings) {
        return settings.run().resolve("launcher.lock");
    }

    private static Path ownerFile(Settings settings) {
        return settings.run().resolve("launcher.owner");
    }
}
