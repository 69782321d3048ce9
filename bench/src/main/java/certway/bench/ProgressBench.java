package certway.bench;

import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures progress-service: completing units, its events, and many who finish at once. */
final class ProgressBench {

    private static final String LONG = "bench-hundred";
    private static final String MIDDLE = "bench-ten";
    private static final String SHORT = "bench-one";
    private static final String CROWD = "bench-crowd";
    private static final int UNITS = 100;
    private static final int AT_ONCE = 16;
    private static final int LEARNERS = 96;
    private static final int WARM_UP_FROM = 100_000;
    private static final int WARM_UP_LEARNERS = 32;
    private static final int FINISHERS = 2_000;
    private static final int PENDING = 10_000;
    private static final List<Integer> ROWS = List.of(10_000, 100_000, 1_000_000);
    private static final int SINGLE_EVENTS = 200;
    private static final Duration WARM_UP = Duration.ofMinutes(4);
    private static final int BARE_WARM_UP = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bench.Site site;

    ProgressBench(Bench.Site site) {
        this.site = site;
    }

    /** What is measured on one running service. */
    private interface Measurement {
        void take(ServiceProcess service, Learners learners, BareDriver driver)
                throws IOException, InterruptedException;
    }

    void run() throws IOException, InterruptedException {
        measure((service, learners, driver) -> {
            completeUnits(service, learners, driver);
            oneEventAtATime(learners);
            backlog(service, learners);
            allFinishAtOnce(learners);
        });
    }

    void runLoad() throws IOException, InterruptedException {
        measure((_, learners, driver) -> {
            warmUp(learners);
            ManyLearners.Outcome outcome = new ManyLearners(learners, CROWD).study();
            System.out.println("| what | a second | p50 ms | p95 ms | p99 ms | most ms | failed |");
            System.out.println(outcome.saved().row("%d learners, each an act in 5 s".formatted(ManyLearners.PEOPLE)));
            System.out.println("completed units that were acknowledged: %d, that are in the studies: %d"
                    .formatted(outcome.completed(), driver.completedUnits(CROWD)));
        });
    }

    void runExport() throws IOException, InterruptedException {
        measure(this::export);
    }

    private void measure(Measurement measurement) throws IOException, InterruptedException {
        try (StudyNeighbours neighbours = new StudyNeighbours();
                BareDriver driver = new BareDriver(site.mongo().connectionString())) {
            neighbours.publish(LONG, UNITS);
            neighbours.publish(MIDDLE, 10);
            neighbours.publish(SHORT, 1);
            neighbours.publish(CROWD, UNITS);
            ServiceProcess.Settings settings = site.service(Map.of(
                    "CERTWAY_CATALOG_URL", neighbours.url(),
                    "CERTWAY_ENROLLMENT_URL", neighbours.url(),
                    "CERTWAY_CLIENT_SECRET", "demo-progress-service-secret"));
            try (ServiceProcess service = new ServiceProcess(settings)) {
                Learners learners =
                        new Learners(service, neighbours, site.issuer().tokens());
                measurement.take(service, learners, driver);
                System.out.println("memory after all this: %d MiB RSS, at most %d MiB"
                        .formatted(service.memory("VmRSS"), service.memory("VmHWM")));
            }
        }
    }

    private void completeUnits(ServiceProcess service, Learners learners, BareDriver driver)
            throws IOException, InterruptedException {
        warmUp(learners);
        double visits = Learners.all(LEARNERS, AT_ONCE, n -> everyUnit("visit", learners, n));
        double cpu = service.cpuSeconds();
        double commands = allCommands(service);
        double completes = Learners.all(LEARNERS, AT_ONCE, n -> everyUnit("complete", learners, n));
        double cpuCompletes = service.cpuSeconds() - cpu;
        double commandsCompletes = allCommands(service) - commands;
        List<String> ids = driver.copy(LEARNERS);
        // The service was warmed up, so the bound has to be, too.
        for (int round = 0; round < BARE_WARM_UP; round++) {
            Learners.all(LEARNERS, AT_ONCE, n -> everyUnit(driver, ids.get(n)));
        }
        double bare = Learners.all(LEARNERS, AT_ONCE, n -> everyUnit(driver, ids.get(n)));
        int calls = LEARNERS * UNITS;
        System.out.println("| what, %d at once | a second | of the bound |".formatted(AT_ONCE));
        System.out.println("| --- | --- | --- |");
        row("the bare driver's read and conditional write, the bound", calls / bare, calls / bare);
        row("visiting a unit, over HTTP", calls / visits, calls / bare);
        row("completing a unit, over HTTP", calls / completes, calls / bare);
        System.out.println(
                "a completed unit, with its event, its history and its place in reports: %.2f ms of processor time in the service, %.1f commands to the database"
                        .formatted(1_000 * cpuCompletes / calls, commandsCompletes / calls));
        System.out.println("the largest study of %d completed units: %d bytes".formatted(UNITS, driver.largest()));
    }

    /** Until the compiler has done its work: in the first half minute it takes a third of the processors for itself. */
    private static void warmUp(Learners learners) throws InterruptedException {
        long end = System.nanoTime() + WARM_UP.toNanos();
        for (int round = 1; System.nanoTime() < end; round++) {
            int first = WARM_UP_FROM + round * WARM_UP_LEARNERS;
            for (String act : List.of("visit", "complete")) {
                Learners.all(WARM_UP_LEARNERS, AT_ONCE, n -> everyUnit(act, learners, first + n));
            }
        }
    }

    private static void row(String what, double rate, double bound) {
        System.out.println("| %s | %.0f | %.2f |".formatted(what, rate, rate / bound));
    }

    private static void everyUnit(String act, Learners learners, int number) {
        Learners.Learner learner = learners.enrolled(LONG, number);
        String token = learners.token(learner);
        for (int unit = 0; unit < UNITS; unit++) {
            learners.does(act, learner, unit, token);
        }
    }

    private static void everyUnit(BareDriver driver, String id) {
        for (int unit = 0; unit < UNITS; unit++) {
            driver.completeUnit(id, unit);
        }
    }

    /** From the answer to the learner until an ordinary consumer has the event. */
    private void oneEventAtATime(Learners learners) throws InterruptedException {
        long[] nanos = new long[SINGLE_EVENTS];
        Learners.Learner learner = learners.enrolled(LONG, LEARNERS);
        try (EventWatch watch = new EventWatch(site.kafka().bootstrapServers(), "certway.progress")) {
            for (int i = 0; i < SINGLE_EVENTS; i++) {
                if (i % 9 == 0) {
                    learner = learners.enrolled(LONG, LEARNERS + i);
                }
                String token = learners.token(learner);
                learners.does("visit", learner, i % 9, token);
                int before = watch.events();
                learners.does("complete", learner, i % 9, token);
                long answered = System.nanoTime();
                Eventually.within(PATIENCE, watch::events, count -> count > before);
                nanos[i] = Math.max(0, watch.firstAfter(before) - answered);
            }
        }
        Arrays.sort(nanos);
        System.out.println("an event after its answer, %d times: median %.1f ms, p95 %.1f ms"
                .formatted(SINGLE_EVENTS, nanos[SINGLE_EVENTS / 2] / 1e6, nanos[SINGLE_EVENTS * 95 / 100] / 1e6));
    }

    /** Studying goes on while the broker is away, and costs what it costs; then everything that waited is told. */
    private void backlog(ServiceProcess service, Learners learners) throws IOException, InterruptedException {
        int people = PENDING / 10;
        Learners.all(people, AT_ONCE, n -> tenUnits("visit", learners, n));
        try (EventWatch watch = new EventWatch(site.kafka().bootstrapServers(), "certway.progress")) {
            site.kafka().stop();
            double reads = commands(service, "find");
            double writes = commands(service, "update");
            double seconds = Learners.all(people, AT_ONCE, n -> tenUnits("complete", learners, n));
            System.out.println(
                    "without a broker: %.0f units completed a second; commands to the database for one: %.2f reads, %.2f writes"
                            .formatted(
                                    PENDING / seconds,
                                    (commands(service, "find") - reads) / PENDING,
                                    (commands(service, "update") - writes) / PENDING));
            long start = System.nanoTime();
            site.kafka().start();
            long up = System.nanoTime();
            // Ten units, one module and one program are twelve facts, the last of them in another topic.
            Eventually.within(PATIENCE, watch::events, count -> count >= people * 11);
            System.out.println("%d events that waited were there %.1f s after the broker, which took %.1f s to start"
                    .formatted(watch.events(), (watch.last() - up) / 1e9, (up - start) / 1e9));
        }
    }

    private static void tenUnits(String act, Learners learners, int number) {
        Learners.Learner learner = learners.enrolled(MIDDLE, number);
        String token = learners.token(learner);
        for (int unit = 0; unit < 10; unit++) {
            learners.does(act, learner, unit, token);
        }
    }

    private static double allCommands(ServiceProcess service) throws IOException, InterruptedException {
        return service.metric("mongodb_driver_commands_seconds_count");
    }

    private static double commands(ServiceProcess service, String command) throws IOException, InterruptedException {
        return service.metric(
                "mongodb_driver_commands_seconds_count", "command=\"%s\"".formatted(command), "collection=\"studies\"");
    }

    private void allFinishAtOnce(Learners learners) throws InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (int n = 0; n < FINISHERS; n++) {
            tokens.add(learners.token(learners.enrolled(SHORT, n)));
        }
        Learners.all(FINISHERS, AT_ONCE, n -> learners.does("visit", learners.enrolled(SHORT, n), 0, tokens.get(n)));
        try (EventWatch watch = new EventWatch(site.kafka().bootstrapServers(), "certway.completions")) {
            double seconds = Learners.all(
                    FINISHERS,
                    FINISHERS,
                    n -> learners.does("complete", learners.enrolled(SHORT, n), 0, tokens.get(n)));
            Eventually.within(PATIENCE, watch::events, count -> count >= FINISHERS);
            System.out.println("%d finished at once: answered within %.1f s, %d completions told by %d records"
                    .formatted(FINISHERS, seconds, watch.events(), watch.records()));
        }
    }

    private void export(ServiceProcess service, Learners learners, BareDriver driver)
            throws IOException, InterruptedException {
        Learners.Learner learner = learners.enrolled(SHORT, 0);
        String token = learners.token(learner);
        learners.does("visit", learner, 0, token);
        learners.does("complete", learner, 0, token);
        System.out.println("| rows of CSV | seconds | memory before, MiB RSS | after |");
        System.out.println("| --- | --- | --- | --- |");
        for (int rows : ROWS) {
            driver.fill(SHORT, rows);
            long before = service.memory("VmRSS");
            long start = System.nanoTime();
            long lines = service.lines(
                    "/api/admin/reports/programs/%s/studies.csv".formatted(SHORT),
                    site.issuer().tokens().of(People.ROSA));
            System.out.println("| %d | %.1f | %d | %d |"
                    .formatted(lines - 1, (System.nanoTime() - start) / 1e9, before, service.memory("VmRSS")));
        }
    }
}
