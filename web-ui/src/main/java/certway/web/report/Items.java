package certway.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What first attempts tell about questions. */
public record Items(List<Item> items, @Nullable String next) {

    /**
     * A question in one of its versions.
     *
     * @param text null where no version in use has the question
     * @param difficulty how many of a thousand answered it right
     * @param discrimination in thousandths; null where it says nothing
     */
    public record Item(
            String unit,
            String question,
            String questionVersion,
            @Nullable String text,
            int asked,
            int right,
            int unanswered,
            @Nullable Integer difficulty,
            @Nullable Integer discrimination,
            List<Option> options) {

        private static final int WEAK = 100;
        private static final int HARD = 300;
        private static final int EASY = 950;

        /** What deserves a second look, as a word; empty if nothing does. */
        public String remark() {
            if (discrimination != null && discrimination < 0) {
                return "key";
            }
            if (discrimination != null && discrimination < WEAK) {
                return "weak";
            }
            if (difficulty == null) {
                return "";
            }
            if (difficulty < HARD) {
                return "hard";
            }
            return difficulty > EASY ? "easy" : "";
        }
    }

    /**
     * An option.
     *
     * @param restPercent what those earned elsewhere who chose it; null while nobody did
     */
    public record Option(
            String option,
            String text,
            int chosen,
            @Nullable Integer restPercent) {}
}
