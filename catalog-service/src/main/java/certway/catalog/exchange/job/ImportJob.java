package certway.catalog.exchange.job;

import certway.catalog.exchange.ImportReport;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import from its upload to its end.
 *
 * @param started when a service took it up last
 * @param attempts how often a service took it up
 * @param message why it failed
 */
record ImportJob(
        String id,
        Upload upload,
        State state,
        Progress progress,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        int attempts,
        @Nullable ImportReport report,
        @Nullable String message) {

    /** What was sent, by whom and what for. */
    record Upload(String id, Mode mode, String actor, long bytes, String sha256) {}

    /** Whether the programs are published or only checked. */
    enum Mode {
        PUBLISH("publish"),
        CHECK("check");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** How much of the present state's work is done. */
    record Progress(int done, int all) {

        static final Progress NONE = new Progress(0, 0);
    }

    /** Where an import is. */
    enum State {
        WAITING("waiting"),
        READING("reading"),
        CHECKING("checking"),
        PUBLISHING("publishing"),
        /** Everything is in the catalog as the files say; of a check, that it would be. */
        DONE("done"),
        /** The files have faults; nothing was changed. */
        REFUSED("refused"),
        /** It did not come to its end; what was published until then is in the report. */
        FAILED("failed");

        private final String text;

        State(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }

        boolean isEnd() {
            return switch (this) {
                case WAITING, READING, CHECKING, PUBLISHING -> false;
                case DONE, REFUSED, FAILED -> true;
            };
        }

        static State of(String text) {
            for (State state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of an import: " + text);
        }
    }
}
