package certway.catalog.authoring;

import certway.catalog.program.Program;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Where a draft is on its way to the catalog. */
enum DraftStatus {
    EDITING("editing"),
    SUBMITTED("submitted"),
    APPROVED("approved"),
    /** It is what the latest version says. */
    PUBLISHED("published");

    private final String text;

    DraftStatus(String text) {
        this.text = text;
    }

    @JsonValue
    String text() {
        return text;
    }

    static DraftStatus of(DraftState state, @Nullable Program program) {
        if (state.isPublished(program)) {
            return PUBLISHED;
        }
        return switch (state.act().kind()) {
            case CREATE, EDIT, RESTORE, FOLLOW, RETURN -> EDITING;
            case SUBMIT -> SUBMITTED;
            case APPROVE -> APPROVED;
        };
    }
}
