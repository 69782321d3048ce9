package certway.credential.template;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known here of the catalog's programs. */
interface Programs {

    /**
     * A program as the catalog last told of it.
     *
     * @param language null if it was retired before anything was heard of it
     * @param revision counts the changes of the program
     */
    record Known(String programId, String title, @Nullable String language, long revision) {}

    Optional<Known> find(String programId);

    /** Keeps what was told, unless something newer is there; a language that is not told stays. */
    void keep(Known told);
}
