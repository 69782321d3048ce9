package certway.web.admin.authoring;

import certway.web.admin.form.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the page on which a place of the stored form can be changed. */
record Places(Draft draft) {

    private static final Pattern UNIT = Pattern.compile("(/curriculum/modules/[0-9]+/units/[0-9]+)(/.*)?");
    private static final Pattern QUESTION = Pattern.compile("(/quiz/questions/[0-9]+)(/.*)?");
    private static final Pattern SECTION = Pattern.compile("/(about|terms|classification)(/.*)?");

    Place of(String pointer) {
        Matcher unit = UNIT.matcher(pointer);
        if (unit.matches()) {
            return inUnit(draft.content().at(unit.group(1)), rest(unit));
        }
        Matcher section = SECTION.matcher(pointer);
        if (section.matches()) {
            return section(section.group(1), rest(section));
        }
        if (pointer.equals("/slug")) {
            return section("address", pointer);
        }
        if (pointer.startsWith("/curriculum/completion") || pointer.equals("/curriculum/moduleOrder")) {
            return section("completion", pointer.substring("/curriculum".length()));
        }
        return pointer.startsWith("/files")
                ? new Place("draft.files", "", address() + "/files", "")
                : new Place("draft.outline", "", address(), "");
    }

    private Place inUnit(JsonNode unit, String rest) {
        String address = "%s/units/%s".formatted(address(), unit.path("id").asString(""));
        String title = unit.path("title").asString("");
        Matcher question = QUESTION.matcher(rest);
        if (question.matches()) {
            String id = unit.at(question.group(1)).path("id").asString("");
            return new Place(
                    "", title, "%s/questions/%s#%s".formatted(address, id, Form.id(rest(question))), rest(question));
        }
        return new Place("", title, address + "#" + Form.id(rest), rest);
    }

    private Place section(String name, String rest) {
        return new Place(
                "draft.section." + name, "", "%s/settings/%s#%s".formatted(address(), name, Form.id(rest)), rest);
    }

    private String address() {
        return draft.draft().address();
    }

    private static String rest(Matcher found) {
        String rest = found.group(2);
        return rest == null ? "" : rest;
    }
}
