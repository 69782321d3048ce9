package certway.catalog.pathway;

import certway.catalog.register.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that grants certifications. */
record Body(
        String id,
        String title,
        String shortName,
        String summary,
        String recognition,
        String employerPreference,
        String requirementFocus,
        String maintenance,
        @Nullable String url,
        List<String> facts)
        implements Thing {

    Body {
        id = Texts.of(id);
        title = Texts.of(title);
        shortName = Texts.of(shortName);
        summary = Texts.of(summary);
        recognition = Texts.of(recognition);
        employerPreference = Texts.of(employerPreference);
        requirementFocus = Texts.of(requirementFocus);
        maintenance = Texts.of(maintenance);
        facts = Texts.list(facts);
    }
}
