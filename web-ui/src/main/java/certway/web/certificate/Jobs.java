package certway.web.certificate;

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
            "name-unchanged",
            "already-revoked",
            "already-superseded",
            "expired",
            "holder-without-name",
            "failed");

    /**
     * An act at work.
     *
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
            int version,
            boolean dryRun,
            long total,
            long done,
            Map<String, Long> counts,
            @Nullable String waitsFor,
            String actor,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        public String address() {
            return "/admin/certificates/jobs/" + jobId;
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

    public record Row(String publicId, String result) {

        public String address() {
            return "/admin/certificates/" + publicId;
        }
    }
}
