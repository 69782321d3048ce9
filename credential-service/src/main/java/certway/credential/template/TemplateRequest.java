package certway.credential.template;

import certway.credential.template.model.Content;
import certway.credential.template.model.Content.Signatory;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template is to say. Texts are one line, and text: no markup. */
record TemplateRequest(
        @Nullable @Schema(description = "At most 60 characters")
        String heading,

        @Nullable @Schema(description = "Before the holder; at most 160 characters, may name facts: " + PLACEHOLDERS)
        String opening,

        @Nullable
        @Schema(description = "Between the holder and the program; at most 160 characters, may name the same facts")
        String statement,

        @Nullable
        @Schema(description = "After the program; may be empty; at most 300 characters, may name the same facts")
        String closing,

        @Nullable @Size(max = 10, message = "has at most 10 entries") @Schema(description = "At most two")
        List<@Valid @NotNull(message = "is missing") SignatoryRequest> signatories,

        @Nullable @Schema(description = "As #0b5563, with a contrast of at least 4.5 on white")
        String accent,

        @Nullable @Schema(description = "Whether certificates are issued with it; left out: they are")
        Boolean inUse) {

    private static final String PLACEHOLDERS = "{issuer} {holder} {program} {completed} {issued} {hours} {credits}";

    /** Who stands below. */
    record SignatoryRequest(
            @Nullable @Schema(description = "At most 80 characters")
            String name,

            @Nullable @Schema(description = "May be empty; at most 80 characters")
            String title) {}

    Content content() {
        List<Signatory> below = signatories == null
                ? List.of()
                : signatories.stream()
                        .map(signatory -> new Signatory(given(signatory.name()), given(signatory.title())))
                        .toList();
        return new Content(
                given(heading),
                given(opening),
                given(statement),
                given(closing),
                below,
                given(accent),
                inUse == null || inUse);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
