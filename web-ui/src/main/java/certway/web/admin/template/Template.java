package certway.web.admin.template;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a template.
 *
 * @param programId null where it is no program's
 * @param version 0 for one that is not made yet
 * @param history the latest version first
 */
public record Template(
        String templateId,
        @Nullable String programId,
        String language,
        boolean changeable,
        int version,
        ObjectNode content,
        List<Saved> history) {

    static final String START = "/admin/certificates/templates";

    /** Who saved a version; {@code changed} names the fields that differ from the one before. */
    public record Saved(int version, Instant at, String actor, List<String> changed) {}

    /** A page of all that people made. */
    public record All(List<Line> items, @Nullable String next) {}

    /** One of a list. */
    public record Line(
            String templateId,
            @Nullable String programId,
            String language,
            int version,
            boolean inUse,
            Instant savedAt,
            String savedBy) {

        public String address() {
            return Template.address(templateId);
        }
    }

    /** What counts for a program. */
    public record Choice(String programId, String title, String language, List<Candidate> templates) {}

    /**
     * One that could count.
     *
     * @param state counts, unneeded, not-in-use or missing
     */
    public record Candidate(
            String templateId, String state, @Nullable Integer version) {

        public String address() {
            return Template.address(templateId);
        }

        public String whose() {
            return Template.whose(templateId);
        }
    }

    /** A new one with the texts of another. */
    Template fresh(String id, @Nullable String program) {
        return new Template(id, program, language, true, 0, content, List.of());
    }

    public String address() {
        return address(templateId);
    }

    /** Whose it is: default, issuer or program. */
    public String whose() {
        return whose(templateId);
    }

    static String whose(String templateId) {
        return templateId.substring(0, Math.max(0, templateId.indexOf('.')));
    }

    static String address(String templateId) {
        return START + "/" + templateId;
    }
}
