package certway.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of all programs, published or not, as the catalog answers it to staff. */
public record AdminPrograms(List<Item> items, @Nullable String next) {

    /**
     * One program.
     *
     * @param version the latest; null if there is none
     * @param draft null while nobody has looked at the draft of a published program
     */
    public record Item(
            String programId,
            String slug,
            String title,
            String status,
            @Nullable Integer version,
            @Nullable Draft draft) {}

    /**
     * Where a draft is on its way to the catalog.
     *
     * @param behind versions were published since its changes were begun
     */
    public record Draft(String status, boolean behind) {}
}
