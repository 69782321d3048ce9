package certway.progress.journey;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Reply(int status, String body, HttpHeaders headers) {

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The last part of a problem's type. */
    String problem() {
        return at("/type").asString("").replace("urn:problem:", "");
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
