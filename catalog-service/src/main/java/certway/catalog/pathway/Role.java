package certway.catalog.pathway;

import certway.catalog.register.Texts;
import java.util.List;
import java.util.Objects;

/**
 * A job of the field.
 *
 * @param aliases other titles for it, also outdated ones
 * @param duties at the level of this role
 * @param certifications that are usual for it
 * @param facts of the register that it cites
 */
record Role(
        String id,
        String title,
        RoleLevel level,
        List<String> aliases,
        String summary,
        String education,
        String scope,
        String decisions,
        String supervision,
        List<String> duties,
        List<String> certifications,
        List<String> skills,
        List<String> workplaces,
        List<String> facts)
        implements Thing {

    Role {
        id = Texts.of(id);
        title = Texts.of(title);
        Objects.requireNonNull(level, "level");
        aliases = Texts.list(aliases);
        summary = Texts.of(summary);
        education = Texts.of(education);
        scope = Texts.of(scope);
        decisions = Texts.of(decisions);
        supervision = Texts.of(supervision);
        duties = Texts.list(duties);
        certifications = Texts.list(certifications);
        skills = Texts.list(skills);
        workplaces = Texts.list(workplaces);
        facts = Texts.list(facts);
    }
}
