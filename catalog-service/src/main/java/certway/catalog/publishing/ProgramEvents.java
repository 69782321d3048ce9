package certway.catalog.publishing;

import certway.catalog.program.CheckedPrerequisite;
import certway.catalog.program.Credit;
import certway.catalog.program.Price;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.StatedPrerequisite;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.platform.web.Correlation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that the catalog states about its programs. */
public final class ProgramEvents {

    public static final String TOPIC = "certway.programs";
    public static final String PUBLISHED = "certway.program.published.v1";
    public static final String RETIRED = "certway.program.retired.v1";

    private static final String SOURCE = "/catalog-service";

    private record Published(
            String programId,
            String slug,
            String title,
            int version,
            long revision,
            String language,
            Instant publishedAt,
            @Nullable Integer accessDays,
            Price price,
            List<CheckedPrerequisite> prerequisites,
            List<StatedPrerequisite> statedPrerequisites,
            int studyMinutes,
            List<Credit> credits,
            String contentDigest) {}

    private record Retired(
            String programId, String slug, String title, int version, long revision, Instant retiredAt) {}

    private ProgramEvents() {}

    /** The latest version of the program was published with this content. */
    static EventEnvelope published(Program program, ProgramContent content) {
        Program.Version version = program.latest();
        return event(
                program,
                PUBLISHED,
                Integer.toString(version.number()),
                version.publishedAt(),
                publication(program, content));
    }

    /** The program was un-retired: its latest version, which was published earlier, is open again. */
    static EventEnvelope publishedAgain(Program program, ProgramContent content, Instant now) {
        String fact = "%d at revision %d".formatted(program.latest().number(), program.revision());
        return event(program, PUBLISHED, fact, now, publication(program, content));
    }

    private static Published publication(Program program, ProgramContent content) {
        Program.Version version = program.latest();
        return new Published(
                program.id().value(),
                program.slug().value(),
                program.title(),
                version.number(),
                program.revision(),
                content.about().language(),
                version.publishedAt(),
                content.terms().accessDays(),
                content.terms().price(),
                content.terms().checkedPrerequisites(),
                content.terms().statedPrerequisites(),
                content.terms().studyMinutes(),
                content.terms().credits(),
                version.digest());
    }

    static EventEnvelope retired(Program program, Instant retiredAt) {
        Retired data = new Retired(
                program.id().value(),
                program.slug().value(),
                program.title(),
                program.latest().number(),
                program.revision(),
                retiredAt);
        return event(program, RETIRED, Long.toString(program.revision()), retiredAt, data);
    }

    private static EventEnvelope event(Program program, String type, String fact, Instant time, Object data) {
        String id = program.id().value();
        return new EventEnvelope(
                EventIds.of(type, id, fact),
                type,
                TOPIC,
                id,
                SOURCE,
                id,
                time,
                EventJson.tree(data),
                Correlation.current());
    }
}
