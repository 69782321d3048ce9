package certway.testkit.http;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public record Answer(int status, String text, HttpHeaders headers) {

    public JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** A member that must be there. */
    public String text(String member) {
        return json().required(member).asString();
    }

    /** The first of that name; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The type of a problem; empty if the answer is none. */
    public String problem() {
        return header("Content-Type").contains("problem+json")
                ? json().path("type").asString("")
                : "";
    }
}
