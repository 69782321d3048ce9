package certway.launcher.system;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All parts as processes of their own: started side by side as far as their needs allow, watched, and stopped in reverse.
 * The first part that fails decides the fate of the whole; whoever started the platform closes it then.
 */
public final class Platform implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What has not come up yet has accepted nothing that it could lose. */
    private static final Duration SHORT_GRACE = Duration.ofSeconds(2);

    private final Settings settings;
    private final Progress progress;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<PartFailed> failure = new CompletableFuture<>();
    private final Autopsy autopsy;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile boolean closed;

    public Platform(Settings settings, Progress progress) {
        this(settings, progress, new Parts(settings, System.getenv()).all());
    }

    Platform(Settings settings, Progress progress, List<Part> parts) {
        this.settings = settings;
        this.progress = progress;
        this.autopsy = new Autopsy(settings);
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    /** Returns when every part is ready; throws {@link PartFailed} as soon as one cannot be. */
    public void start() throws IOException, InterruptedException {
        prepareFolders();
        parts.keySet().forEach(part -> progress.moved(part, State.WAITING));
        Map<String, CompletableFuture<Void>> goals = new HashMap<>();
        parts.keySet().forEach(part -> goals.put(part, new CompletableFuture<>()));
        CompletableFuture<Void> allReady =
                CompletableFuture.allOf(goals.values().toArray(CompletableFuture[]::new));
        List<Thread> starters = parts.values().stream()
                .map(part -> Thread.ofVirtual().name("start " + part.name()).start(() -> startAfterNeeds(part, goals)))
                .toList();
        try {
            CompletableFuture.anyOf(allReady, failure).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the start of the parts broke off", e);
        } finally {
            // Not waited for: who closes the platform must not stand behind a preparation that takes long.
            starters.forEach(Thread::interrupt);
        }
        throwFailure();
    }

    /** Waits for as long as every part lives, then throws {@link PartFailed}. */
    public void awaitFailure() throws InterruptedException {
        try {
            throw failure.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the watch over the parts broke off", e);
        }
    }

    /** Starts a part that was stopped or killed, and waits until it is ready. */
    public void start(String part) throws InterruptedException {
        bringUp(part(part));
    }

    public void stop(String part) {
        progress.moved(part, State.STOPPING);
        child(part).stop(ready.contains(part) ? GRACE : SHORT_GRACE);
        ready.remove(part);
        children.remove(part);
        progress.moved(part, State.STOPPED);
    }

    /** Ends a part without any chance to tidy up, as {@code kill -9} does. */
    public void kill(String part) {
        child(part).kill();
        ready.remove(part);
        children.remove(part);
        progress.moved(part, State.STOPPED);
    }

    public long pid(String part) {
        return child(part).pid();
    }

    @Override
    public void close() {
        starting.lock();
        try {
            closed = true;
        } finally {
            starting.unlock();
        }
        List<String> reversed = List.copyOf(parts.keySet()).reversed();
        reversed.stream().filter(children::containsKey).forEach(this::stop);
    }

    private void prepareFolders() throws IOException {
        Files.createDirectories(settings.run());
        Files.createDirectories(settings.data());
        Files.createDirectories(settings.logs());
        for (String part : parts.keySet()) {
            Files.deleteIfExists(settings.log(part));
        }
    }

    private void startAfterNeeds(Part part, Map<String, CompletableFuture<Void>> goals) {
        try {
            for (String need : part.needs()) {
                goals.getOrDefault(need, CompletableFuture.completedFuture(null))
                        .get();
            }
            bringUp(part);
            goals.getOrDefault(part.name(), new CompletableFuture<>()).complete(null);
        } catch (PartFailed e) {
            failure.complete(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failure.complete(autopsy.ofUnstartable(part, e));
        }
    }

    private void bringUp(Part part) throws InterruptedException {
        try {
            progress.moved(part.name(), State.PREPARING);
            Invocation invocation = part.recipe().prepare();
            progress.moved(part.name(), State.STARTING);
            awaitReady(part, launch(part, invocation));
            ready.add(part.name());
            progress.moved(part.name(), State.READY);
        } catch (PartFailed e) {
            progress.moved(part.name(), State.FAILED);
            throw e;
        } catch (IOException | RuntimeException e) {
            progress.moved(part.name(), State.FAILED);
            throw autopsy.ofUnstartable(part, e);
        }
    }

    private Child launch(Part part, Invocation invocation) throws IOException, InterruptedException {
        starting.lock();
        try {
            if (closed) {
                throw new InterruptedException("the platform is being stopped");
            }
            Child child = Child.start(part, invocation, settings);
            children.put(part.name(), child);
            child.onDeath(() -> died(part, child));
            return child;
        } finally {
            starting.unlock();
        }
    }

    private void awaitReady(Part part, Child child) throws InterruptedException {
        Instant latest = Instant.now().plus(Part.PATIENCE);
        while (!part.readiness().isReached(child.logStart())) {
            boolean ended = child.hasEndedWithin(POLL);
            if (closed) {
                throw new InterruptedException("the platform is being stopped");
            }
            if (ended) {
                throw autopsy.ofDead(part, child);
            }
            if (Instant.now().isAfter(latest)) {
                throw autopsy.ofSlow(part, child, Part.PATIENCE);
            }
        }
    }

    private void died(Part part, Child child) {
        if (!closed && children.remove(part.name(), child)) {
            failure.complete(autopsy.ofDead(part, child));
        }
    }

    private void throwFailure() {
        if (failure.isDone()) {
            throw failure.join();
        }
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no such part: " + name);
        }
        return part;
    }

    private Child child(String name) {
        Child child = children.get(name);
        if (child == null) {
            throw new IllegalStateException("%s is not running".formatted(name));
        }
        return child;
    }
}
