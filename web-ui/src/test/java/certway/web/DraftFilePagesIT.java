package certway.web;

import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.filled;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Files of a draft, uploaded by themselves or from within a form. */
class DraftFilePagesIT extends DraftPages {

    @Test
    void aFileThatIsUploadedBelongsToTheDraft() {
        services.say("POST /api/admin/files", 201, "{\"sha256\": \"%s\"}".formatted("c".repeat(64)));
        services.say("PUT " + API + "/draft/files", 200, SAVED);

        HttpResponse<String> answer = pages.upload(
                "/admin/uploads", author, Map.of("program", Authored.PROGRAM, "revision", "7"), "Mein Arm.PNG");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(asked("PUT " + API + "/draft/files").getFirst())
                .contains("{\"path\":\"figures/mein-arm.png\",\"sha256\":\"" + "c".repeat(64))
                .contains("figures/arm.svg", "files/handout.pdf");
    }

    @Test
    void aFileThatIsRefusedIsSaidWhyAndTheDraftStaysAsItWas() {
        services.say("POST /api/admin/files", 422, "{\"title\": \"No\", \"detail\": \"not of this type\"}");

        HttpResponse<String> answer =
                pages.upload("/admin/uploads", author, Map.of("program", Authored.PROGRAM, "revision", "7"), "arm.exe");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("[role=alert]").text()).contains("not of this type");
        assertThat(asked("PUT " + API + "/draft/files")).isEmpty();
    }

    @Test
    void aFileIsUploadedFromWithinAFormAndComesBackInItsFieldWithWhatWasTyped() {
        services.say("POST /api/admin/files", 201, "{\"sha256\": \"%s\"}".formatted("c".repeat(64)));
        services.say("PUT " + API + "/draft/files", 200, SAVED);
        Map<String, String> form = filled(shown(pages.get(PAGE + "/units/film", author)));
        form.putAll(Map.of("/title", "A longer film", "do", "upload /video/source/file"));

        HttpResponse<String> answer =
                pages.upload("/admin/uploads", author, form, "upload:/video/source/file", "Draw.MP4");
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("#told").text()).contains("not saved yet");
        assertThat(page.select("[name=/title]").val()).isEqualTo("A longer film");
        assertThat(page.select("[name=/video/source/file] option[selected]").val())
                .isEqualTo("files/draw.mp4");
        assertThat(page.select("form.editor").attr("action")).isEqualTo(PAGE + "/units/film");
        assertThat(asked("PUT " + API + "/draft/files").getFirst()).contains("files/draw.mp4");
        assertThat(asked("PUT " + API + "/draft/units/film")).isEmpty();
    }

    @Test
    void aFileThatIsRefusedWithinAFormIsSaidAtItsFieldAndWhatWasTypedStays() {
        services.say(
                "POST /api/admin/files",
                422,
                "{\"type\": \"urn:problem:file-refused\", \"title\": \"No\", \"detail\": \"not a <film>\"}");
        Map<String, String> form = filled(shown(pages.get(PAGE + "/units/film", author)));
        form.putAll(Map.of("/title", "A longer film", "do", "upload /video/source/file"));

        HttpResponse<String> answer =
                pages.upload("/admin/uploads", author, form, "upload:/video/source/file", "Draw.MP4");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("#f-video-source-file-notes .fault").text())
                .isEqualTo("not a <film>");
        assertThat(shown(answer).select("[name=/title]").val()).isEqualTo("A longer film");
        assertThat(asked("PUT " + API + "/draft/files")).isEmpty();
    }

    @Test
    void aFileThatWasNotChosenIsMissedAndAFormElsewhereIsNone() {
        Map<String, String> form = filled(shown(pages.get(PAGE + "/units/film", author)));
        form.put("do", "upload /video/source/file");
        HttpResponse<String> none = pages.upload("/admin/uploads", author, form, "upload:/other", "x.mp4");
        form.put("back", "/logout");
        HttpResponse<String> elsewhere =
                pages.upload("/admin/uploads", author, form, "upload:/video/source/file", "x.mp4");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(shown(none).select("#f-video-source-file-notes .fault").text())
                .isEqualTo("is missing");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(services.asked()).noneMatch(request -> request.matches("(PUT|POST) /api/admin/(files|.*/files) .*"));
    }
}
