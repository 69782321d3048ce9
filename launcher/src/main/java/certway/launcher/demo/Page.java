package certway.launcher.demo;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser got to see in the end, and where. */
public record Page(URI address, int status, String body) {

    /** The form that has a field of this name. */
    Optional<Form> formWith(String field) {
        return document().forms().stream()
                .filter(form -> !form.select("[name=%s]".formatted(field)).isEmpty())
                .map(Form::of)
                .findFirst();
    }

    /** The first link whose address contains the text. */
    Optional<URI> linkTo(String part) {
        return document().select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(target -> target.contains(part))
                .map(URI::create)
                .findFirst();
    }

    /** What the page complains about, if it does. */
    Optional<String> complaint() {
        String text = document()
                .select("[id^=input-error], .alert-error, .pf-m-danger, .kc-feedback-text, #kc-error-message")
                .eachText()
                .toString();
        return "[]".equals(text) ? Optional.empty() : Optional.of(text);
    }

    String title() {
        return document().title();
    }

    private Document document() {
        return Jsoup.parse(body, address.toString());
    }
}
