package certway.web.certificate;

import certway.web.catalog.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of acts on many certificates, the latest first. */
public record Jobs(List<Job> items, @Nullable String next) {

    /** How a certificate can end up, in the order in which it is told. */
    public static final List<String> RESULTS = List.of(
            "revoked",
            "reissued",
            "extended",
            "name-unchanged",
            "already-revoked",
            "already-superseded",
            "expired",
            "never-ends",
            "not-later",
            "holder-without-name",
            "failed");

    /**
     * An act at work.
     *
     * @param version null where it is about every version
     * @param policy by which certificates are extended
     * @param total certificates there were when it began
     * @param done of them
     * @param counts by result
     * @param waitsFor what does not answer at the moment
     */
    public record Job(
            String jobId,
            String act,
            String reason,
            String note,
            String programId,
            @Nullable Integer version,
            @Nullable Validity policy,
            boolean dryRun,
            long total,
            long done,
            Map<String, Long> counts,
            @Nullable String waitsFor,
            String actor,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant rowsUntil) {

        public String address() {
            return "/admin/certificates/jobs/" + jobId;
        }

        public boolean isExtending() {
            return policy != null;
        }

        public boolean isRunning() {
            return finishedAt == null;
        }

        public long count(String result) {
            return counts.getOrDefault(result, 0L);
        }
    }

    /** What became of certificates. */
    public record Rows(List<Row> items, @Nullable String next) {}

    /**
     * What became of one.
     *
     * @param end when it ended before, where ends are moved
     * @param later when it ends from now on, if that is later
     */
    public record Row(
            String publicId,
            String result,
            @Nullable Instant end,
            @Nullable Instant later) {

        public String address() {
            return "/admin/certificates/" + publicId;
        }
    }
}
