package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser without scripts makes of an answer. */
final class Html {

    private Html() {}

    /** The page that is shown. */
    static Document shown(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return Jsoup.parse(answer.body());
    }

    /** What a browser would send, with the button that saves. */
    static Map<String, String> filled(Document page) {
        Map<String, String> form = new HashMap<>();
        for (Element field : page.select("form.editor [name]:not(button)")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (field.tagName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                form.put(
                        field.attr("name"),
                        chosen == null ? field.select("option").attr("value") : chosen.attr("value"));
            } else if (!box || field.hasAttr("checked")) {
                form.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        form.put("do", "save");
        return form;
    }

    /** The page that a form leads to. */
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The languages that a browser takes these for. */
    static List<String> languages(Document page, String query) {
        assertThat(page.select(query)).as(query).isNotEmpty();
        return page.select(query).stream()
                .map(element ->
                        Objects.requireNonNull(element.closest("[lang]")).attr("lang"))
                .toList();
    }
}
