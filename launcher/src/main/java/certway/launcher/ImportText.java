package certway.launcher;

import java.net.http.HttpResponse;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform says about an import, for people. */
final class ImportText {
    private ImportText() {}

    static String progress(JsonNode state) {
        String name = state.path("state").asString("");
        int all = state.at("/progress/all").asInt(0);
        boolean counts = all > 1 && !state.has("finishedAt");
        return counts ? "%s %d of %d".formatted(name, state.at("/progress/done").asInt(0), all) : name;
    }

    static String of(JsonNode ended) {
        JsonNode report = ended.path("report");
        StringJoiner text = new StringJoiner(System.lineSeparator());
        for (JsonNode line : report.path("programs")) {
            if (!"unchanged".equals(line.path("outcome").asString(""))) {
                text.add("  %-12s %s, version %d"
                        .formatted(
                                line.path("outcome").asString(""),
                                line.path("slug").asString(""),
                                line.path("version").asInt(0)));
            }
        }
        for (JsonNode fault : report.path("errors")) {
            text.add("  " + fault(fault));
        }
        if (ended.has("message")) {
            text.add(ended.path("message").asString(""));
        }
        return text.add(counts(report) + outcome(ended)).toString();
    }

    private static String counts(JsonNode report) {
        return "%d programs read: %d new, %d with a new version, %d unchanged, %d refused"
                .formatted(
                        report.at("/read/programs").asInt(0),
                        report.at("/created/programs").asInt(0),
                        report.at("/newVersions/programs").asInt(0),
                        report.at("/unchanged/programs").asInt(0),
                        report.at("/refused/programs").asInt(0));
    }

    private static String outcome(JsonNode ended) {
        boolean changedNothing = ended.path("dryRun").asBoolean(false)
                || "refused".equals(ended.path("state").asString(""));
        return changedNothing ? ". Nothing was changed." : ".";
    }

    private static String fault(JsonNode fault) {
        String file = fault.path("file").asString("");
        String line = fault.has("line") ? ":" + fault.path("line").asInt() : "";
        String pointer = fault.path("pointer").asString("");
        String place = file + line + (pointer.isEmpty() ? "" : " " + pointer);
        return place.isEmpty()
                ? fault.path("message").asString("")
                : "%s: %s".formatted(place, fault.path("message").asString(""));
    }

    static String refusal(String user, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> "%s may not do this: it takes a catalog-admin".formatted(user);
            case 413 -> "the zip is too large for the platform";
            default -> "the platform answered %d %s".formatted(answer.statusCode(), title(answer.body()));
        };
    }

    private static String title(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("title").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
