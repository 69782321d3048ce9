package certway.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Measures catalog-service with many programs. */
final class CatalogBench {

    private static final int PROGRAMS = 2_000;
    private static final int PER_IMPORT = 250;
    private static final int PER_SECOND = 50;
    private static final int WARM_UP = 3_000;
    private static final int CALLS = 6_000;
    private static final Duration STEADY = Duration.ofSeconds(20);

    private final GeneratedPrograms programs = new GeneratedPrograms();
    private final Bench.Site site;

    CatalogBench(Bench.Site site) {
        this.site = site;
    }

    private CatalogProcess start() throws IOException {
        return new CatalogProcess(site.service(Map.of()), site.issuer().tokens());
    }

    void run() throws IOException, InterruptedException {
        try (CatalogProcess catalog = start()) {
            importAll(catalog);
            sayMemory("the import", catalog);
        }
        try (CatalogProcess catalog = start();
                Load load = new Load(catalog.address())) {
            System.out.println(
                    "index of %d programs built from the store in %.1f s; start to here took %.1f s of processor time"
                            .formatted(PROGRAMS, catalog.loadSeconds(), catalog.cpuSeconds()));
            sayMemory("the start", catalog);
            double reads = catalog.requestReads();
            measure(catalog, load);
            System.out.println("database reads for all these calls: %.0f".formatted(catalog.requestReads() - reads));
            sayMemory("the calls", catalog);
        }
    }

    private static void sayMemory(String what, CatalogProcess catalog) throws IOException {
        System.out.println("after %s: %d MiB RSS, at most %d MiB"
                .formatted(what, catalog.memory("VmRSS"), catalog.memory("VmHWM")));
    }

    private void importAll(CatalogProcess catalog) throws IOException, InterruptedException {
        long nanos = 0;
        double cpu = catalog.cpuSeconds();
        for (int from = 0; from < PROGRAMS; from += PER_IMPORT) {
            byte[] zip = programs.zip(from, Math.min(PROGRAMS, from + PER_IMPORT));
            long start = System.nanoTime();
            catalog.importPrograms(zip);
            nanos += System.nanoTime() - start;
        }
        System.out.println("%d programs imported and published in %.1f s, %.1f s of processor time"
                .formatted(PROGRAMS, nanos / 1e9, catalog.cpuSeconds() - cpu));
    }

    private void measure(CatalogProcess catalog, Load load) throws InterruptedException {
        IntFunction<String> alive = _ -> "/actuator/health/liveness";
        IntFunction<String> page = i -> "/api/programs/" + programs.slug(i % 20);
        IntFunction<String> same = i -> "/api/programs?" + programs.facet(i % 8);
        IntFunction<String> search = i -> "/api/programs?" + programs.facet(i) + "&q=" + encoded(programs.search(i));
        IntFunction<String> suggestion = i -> "/api/programs/suggestions?q=" + encoded(programs.typed(i));
        for (IntFunction<String> paths : List.of(alive, page, same, search, suggestion)) {
            load.fullThrottle(WARM_UP, paths);
        }
        System.out.println("| what | calls/s | p50 ms | p95 ms | p99 ms | most ms | failed | processor ms a call |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        Table table = new Table(catalog);
        table.row("50/s: health, the bound", () -> load.steady(PER_SECOND, STEADY, alive));
        table.row("50/s: list with facets, asked before", () -> load.steady(PER_SECOND, STEADY, same));
        // Other questions than before, so that no answer is ready.
        table.row(
                "50/s: search with facets, never asked before",
                () -> load.steady(PER_SECOND, STEADY, i -> search.apply(100_000 + i)));
        table.row("full: health, the bound", () -> load.fullThrottle(CALLS, alive));
        table.row("full: a program's page, ready-made bytes", () -> load.fullThrottle(CALLS, page));
        table.row("full: list with facets, asked before", () -> load.fullThrottle(CALLS, same));
        table.row(
                "full: search with facets, never asked before",
                () -> load.fullThrottle(CALLS, i -> search.apply(200_000 + i)));
        table.row(
                "full: suggestions, never asked before",
                () -> load.fullThrottle(CALLS, i -> suggestion.apply(300_000 + i)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Run {

        Latencies run() throws InterruptedException;
    }

    /** Prints a row per measurement. */
    private record Table(CatalogProcess catalog) {

        void row(String what, Run run) throws InterruptedException {
            double cpu = catalog.cpuSeconds();
            Latencies latencies = run.run();
            double perCall = (catalog.cpuSeconds() - cpu) * 1_000 / latencies.calls();
            System.out.println("%s %.2f |".formatted(latencies.row(what), perCall));
        }
    }
}
