package certway.credential.template;

import certway.credential.template.Templates.Head;
import certway.credential.template.model.Content;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template with what it says, and what was done to the template.
 *
 * @param history the latest version first; empty where the template comes with the platform
 */
record TemplateBody(
        String templateId,
        @Nullable String programId,
        String language,
        boolean changeable,
        int version,
        Content content,
        List<Saved> history) {

    /**
     * Who saved a version.
     *
     * @param changed the fields that differ from the version before
     */
    record Saved(int version, Instant at, String actor, List<String> changed) {}

    /** A template in a list. */
    record Line(
            String templateId,
            @Nullable String programId,
            String language,
            int version,
            boolean inUse,
            Instant savedAt,
            String savedBy) {

        static Line of(Head head) {
            return new Line(
                    head.id().text(),
                    program(head.id()),
                    head.id().language().tag(),
                    head.version(),
                    head.inUse(),
                    head.edit().at(),
                    head.edit().actor());
        }
    }

    static TemplateBody of(Template template, Template.Version version) {
        boolean changeable = isChangeable(template.id());
        List<Saved> history = template.versions().reversed().stream()
                .map(saved -> new Saved(
                        saved.number(), saved.edit().at(), saved.edit().actor(), template.changed(saved)))
                .toList();
        return new TemplateBody(
                template.id().text(),
                program(template.id()),
                template.id().language().tag(),
                changeable,
                version.number(),
                version.content(),
                changeable ? history : List.of());
    }

    private static boolean isChangeable(TemplateId id) {
        return switch (id) {
            case TemplateId.Default _ -> false;
            case TemplateId.OfIssuer _, TemplateId.OfProgram _ -> true;
        };
    }

    static @Nullable String program(TemplateId id) {
        return switch (id) {
            case TemplateId.Default _, TemplateId.OfIssuer _ -> null;
            case TemplateId.OfProgram(String programId, var _) -> programId;
        };
    }
}
