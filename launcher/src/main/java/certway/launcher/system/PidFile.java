package certway.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a launcher leaves behind about a process it started, so that the next one can stop it. A process counts as the same
 * only if its number and the instant it was started agree, as numbers are used again.
 */
record PidFile(Path path) {
    private static final String SUFFIX = ".pid";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static PidFile write(Path folder, String part, ProcessHandle process) throws IOException {
        Path path = folder.resolve(part + SUFFIX);
        Files.writeString(path, "%d %s%n".formatted(process.pid(), startOf(process)));
        return new PidFile(path);
    }

    /** Stops what an earlier launcher left running, and names it. */
    static List<String> stopStale(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(PidFile::new)
                    .filter(PidFile::stopProcess)
                    .map(PidFile::part)
                    .sorted()
                    .toList();
        }
    }

    Optional<ProcessHandle> process() {
        try {
            List<String> words = List.of(Files.readString(path).strip().split(" "));
            return ProcessHandle.of(Long.parseLong(words.getFirst()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process).equals(words.getLast()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String part() {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private boolean stopProcess() {
        Optional<ProcessHandle> left = process();
        left.ifPresent(PidFile::stop);
        delete();
        return left.isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            end.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
