package certway.catalog.pathway;

import certway.catalog.search.KnownProgram;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** How a program of the catalog helps to close a gap, and what it does not give. */
record ProgramHelp(String programId, String slug, String title, Help help, List<String> doesNotAward) {

    enum Help {
        /** The program is the training that is asked for. */
        TRAINS_FOR("trains-for"),
        /** The program is a part of it or comes on top. */
        ADDS_TO("adds-to"),
        /** The program prepares for the examination, which somebody else holds. */
        PREPARES_FOR("prepares-for"),
        /** The program teaches what stands behind the practice, which it does not replace. */
        TEACHES_THEORY_OF("teaches-theory-of");

        private final String text;

        Help(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }
    }

    static ProgramHelp of(KnownProgram program, Help help) {
        return new ProgramHelp(
                program.program().id().value(),
                program.program().slug().value(),
                program.about().title(),
                help,
                program.about().doesNotAward());
    }
}
