package certway.catalog.pathway;

import certway.catalog.program.Source;
import certway.catalog.register.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A professional credential that a body grants.
 *
 * @param formerly names that it had before
 * @param role the role that it is for
 * @param testingAreas what its examination is about
 * @param points the continuing education that a cycle asks for, as the body counts it
 */
record Certification(
        String id,
        String title,
        @Nullable String formerly,
        String body,
        String role,
        String summary,
        Route route,
        List<String> testingAreas,
        int cycleYears,
        @Nullable Integer points,
        List<Source> sources,
        List<String> facts)
        implements Thing {

    /** How one gets and keeps it, in this order. */
    record Route(List<String> education, List<String> experience, List<String> examination, List<String> maintenance) {
        Route {
            education = Texts.list(education);
            experience = Texts.list(experience);
            examination = Texts.list(examination);
            maintenance = Texts.list(maintenance);
        }
    }

    Certification {
        id = Texts.of(id);
        title = Texts.of(title);
        body = Texts.of(body);
        role = Texts.of(role);
        summary = Texts.of(summary);
        Objects.requireNonNull(route, "route");
        testingAreas = Texts.list(testingAreas);
        sources = Texts.list(sources);
        facts = Texts.list(facts);
    }
}
