package certway.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long calls took. */
record Latencies(long calls, double seconds, double p50, double p95, double p99, double most, long failures) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Of the nanoseconds that each call took; a negative one failed. */
    static Latencies of(long[] nanos, double seconds) {
        long[] good = Arrays.stream(nanos).filter(time -> time >= 0).sorted().toArray();
        return new Latencies(
                good.length,
                seconds,
                percentile(good, 50),
                percentile(good, 95),
                percentile(good, 99),
                percentile(good, 100),
                nanos.length - good.length);
    }

    double perSecond() {
        return calls / seconds;
    }

    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int place = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return sorted[Math.max(0, place)] / NANOS_PER_MILLI;
    }

    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %-52s | %7.0f | %7.2f | %7.2f | %7.2f | %7.2f | %d |",
                what,
                perSecond(),
                p50,
                p95,
                p99,
                most,
                failures);
    }
}
