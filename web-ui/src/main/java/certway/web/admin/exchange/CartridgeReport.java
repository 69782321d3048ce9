package certway.web.admin.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a course of another system. */
public record CartridgeReport(String programId, Counts counts, List<Item> items) {

    public record Counts(int read, int imported, int changed, int skipped) {}

    /**
     * One item of the course.
     *
     * @param unitId of the unit that was made; null if none was
     * @param notes what is different now, or why it was left out
     */
    public record Item(
            String file,
            String title,
            String outcome,
            @Nullable String unitId,
            List<String> notes) {}

    public String address() {
        return "/admin/programs/" + programId;
    }
}
