package certway.credential.bulk;

import certway.credential.bulk.BulkJobs.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a certificate, or would.
 *
 * @param end when it ended before; only where ends are moved
 * @param later when it ends from now on; left out if that is no later
 */
record RowBody(
        String publicId,
        String result,
        @Nullable Instant end,
        @Nullable Instant later) {

    static RowBody of(Row row) {
        return new RowBody(
                row.publicId(),
                JobBody.text(row.became().result()),
                row.became().end(),
                row.became().later());
    }
}
