package certway.credential.template;

import certway.credential.template.Programs.Known;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.RecordPosition;
import org.jspecify.annotations.Nullable;

/** Keeps what is known of programs as new as the catalog's events. */
final class ProgramEvents implements EventHandler {

    static final String TOPIC = "certway.programs";
    static final String PUBLISHED = "certway.program.published.v1";
    static final String RETIRED = "certway.program.retired.v1";

    private final Programs programs;

    /**
     * What templates need of both events.
     *
     * @param language only of a published one
     * @param revision null from an older catalog
     */
    record Message(
            String programId,
            String title,
            @Nullable String language,
            @Nullable Long revision) {

        Message {
            if (programId == null || title == null) {
                throw new IllegalArgumentException("no programId or title");
            }
        }
    }

    ProgramEvents(Programs programs) {
        this.programs = programs;
    }

    @Override
    public void handle(EventEnvelope event, RecordPosition position) {
        Message told = event.dataAs(Message.class);
        long revision = told.revision() == null ? 0 : told.revision();
        programs.keep(new Known(told.programId(), told.title(), told.language(), revision));
    }
}
