package certway.launcher.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;

/** A form of a page with what stands in its fields. */
record Form(URI action, Map<String, String> fields) {

    static Form of(FormElement element) {
        Map<String, String> fields = new LinkedHashMap<>();
        element.formData().forEach(pair -> fields.put(pair.key(), pair.value()));
        String action = element.absUrl("action");
        return new Form(URI.create(action.isEmpty() ? element.baseUri() : action), fields);
    }

    /** Fills the fields that the form has; which ones those are is the server's choice. */
    Form filledWith(Map<String, String> entries) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        entries.forEach(filled::replace);
        return new Form(action, filled);
    }

    String encoded() {
        List<String> pairs = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .toList();
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
