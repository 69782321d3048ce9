package certway.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A token bucket per caller; the callers not seen for longest are forgotten first. */
final class Allowance {

    private static final Duration FORGET = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> buckets;

    Allowance(int perSecond, int burst, long remembered) {
        buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(FORGET)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    /** Takes one; the answer is how long to wait, zero if there was one to take. */
    Duration take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
