package certway.progress.xapi;

import certway.progress.study.model.Module;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Unit;
import certway.progress.xapi.Statement.Activity;
import certway.progress.xapi.Statement.Definition;
import java.util.Map;
import java.util.Objects;

/**
 * Programs, modules and units as xAPI names them: by addresses of ours that do not change with a title, a slug or a version, and
 * with the types of ADL's vocabulary.
 */
final class Activities {

    private static final String TYPES = "http://adlnet.gov/expapi/activities/";
    private static final String USUAL_LANGUAGE = "en";

    private final String publicUrl;
    private final Outline outline;

    Activities(String publicUrl, Outline outline) {
        this.publicUrl = publicUrl;
        this.outline = outline;
    }

    String language() {
        return Objects.requireNonNullElse(outline.description().language(), USUAL_LANGUAGE);
    }

    Activity program() {
        String page =
                "%s/programs/%s".formatted(publicUrl, outline.description().slug());
        return new Activity(
                programAddress(),
                new Definition(TYPES + "course", name(outline.description().title()), page));
    }

    Activity module(Module module) {
        String address = "%s/modules/%s".formatted(programAddress(), module.id().value());
        return new Activity(address, new Definition(TYPES + "module", name(module.title()), null));
    }

    Activity unit(Unit unit) {
        String address = "%s/units/%s".formatted(programAddress(), unit.id().value());
        return new Activity(address, new Definition(TYPES + type(unit), name(unit.title()), null));
    }

    private static String type(Unit unit) {
        return switch (unit) {
            case Unit.QuizUnit _ -> "assessment";
            case Unit.Practicum _ -> "performance";
            case Unit.Video _ -> "media";
            case Unit.Case _ -> "simulation";
            case Unit.Reading _, Unit.Document _, Unit.HtmlPackage _, Unit.Checklist _ -> "lesson";
        };
    }

    private String programAddress() {
        return "%s/xapi/programs/%s".formatted(publicUrl, outline.program().programId());
    }

    private Map<String, String> name(String title) {
        return Map.of(language(), title);
    }
}
