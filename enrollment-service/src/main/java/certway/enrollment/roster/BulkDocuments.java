package certway.enrollment.roster;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.roster.BulkJob.Asked;
import certway.enrollment.roster.BulkJob.Progressed;
import certway.enrollment.roster.BulkJob.Upload;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A job as it is kept. */
final class BulkDocuments {

    static final String DONE = "done";
    static final String WAITS_FOR = "waitsFor";
    private static final String ACTOR = "actor";
    private static final String REASON = "reason";
    private static final String PROGRAM = "programId";
    private static final String DRY_RUN = "dryRun";
    private static final String ROWS = "rows";
    private static final String SHA_256 = "sha256";
    private static final String ENCODING = "encoding";
    private static final String IGNORED = "ignoredColumns";
    private static final String COUNTS = "counts";

    private BulkDocuments() {}

    static Document document(String id, Asked asked) {
        Document document = new Document("_id", id)
                .append(ACTOR, asked.actor())
                .append(REASON, asked.reason())
                .append(DRY_RUN, asked.dryRun())
                .append(BulkJobs.AT, Date.from(asked.at()))
                .append(DONE, 0);
        return asked.program() == null
                ? document
                : document.append(PROGRAM, asked.program().value());
    }

    static Bson upload(Upload upload) {
        return combine(
                set(ROWS, upload.rows()),
                set(SHA_256, upload.sha256()),
                set(ENCODING, upload.encoding()),
                set(IGNORED, upload.ignoredColumns()));
    }

    static String count(Result.Kind kind) {
        return COUNTS + "." + kind.text();
    }

    static BulkJob job(Document document) {
        String program = document.getString(PROGRAM);
        return new BulkJob(
                document.getString("_id"),
                new Asked(
                        document.getString(ACTOR),
                        document.getString(REASON),
                        program == null ? null : new ProgramId(program),
                        document.getBoolean(DRY_RUN),
                        document.getDate(BulkJobs.AT).toInstant()),
                new Upload(
                        document.getInteger(ROWS),
                        document.getString(SHA_256),
                        document.getString(ENCODING),
                        document.getList(IGNORED, String.class)),
                new Progressed(
                        document.getInteger(DONE),
                        counts(document.get(COUNTS, Document.class)),
                        document.getString(WAITS_FOR),
                        instant(document.getDate("startedAt")),
                        instant(document.getDate(BulkJobs.FINISHED))));
    }

    private static Map<Result.Kind, Integer> counts(@Nullable Document counts) {
        Map<Result.Kind, Integer> known = new EnumMap<>(Result.Kind.class);
        for (Result.Kind kind : Result.Kind.values()) {
            known.put(kind, counts == null ? 0 : counts.getInteger(kind.text(), 0));
        }
        return known;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
