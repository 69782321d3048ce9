package certway.web.admin;

import java.util.List;
import java.util.Optional;
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
            @Nullable Draft draft) {

        /** What a reviewer gave the draft back with, if it is with its author again. */
        Optional<Returned> returned() {
            return draft == null ? Optional.empty() : Optional.ofNullable(draft.returned());
        }
    }

    /**
     * Where a draft is on its way to the catalog.
     *
     * @param behind versions were published since its changes were begun
     * @param returned null unless a reviewer gave it back and it was not submitted since
     */
    public record Draft(
            String status, boolean behind, @Nullable Returned returned) {

        /** The status, or that it is with its author again. */
        public String step() {
            return returned == null ? status : "returned";
        }
    }
}
