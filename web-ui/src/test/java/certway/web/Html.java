package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser without scripts makes of an answer. */
final class Html {

    private Html() {}

    /** The page that is shown. */
    static Document shown(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return Jsoup.parse(answer.body());
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
