package certway.testkit.contract;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example events, {@code contracts/<topic>/<type>.json}. */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();

    /** One example as its file says it. */
    record Example(String topic, String type, JsonNode content) {

        JsonNode data() {
            return content.path("data");
        }

        JsonNode headers() {
            return content.path("headers");
        }

        @Override
        public String toString() {
            return type;
        }
    }

    private Examples() {}

    static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (DirectoryStream<Path> topics = Files.newDirectoryStream(folder(), "certway.*")) {
            for (Path topic : topics) {
                examples.addAll(of(topic));
            }
        }
        return examples;
    }

    private static List<Example> of(Path topic) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(topic)) {
            for (Path file : files) {
                String type = file.getFileName().toString().replaceFirst("\\.json$", "");
                examples.add(new Example(topic.getFileName().toString(), type, JSON.readTree(file)));
            }
        }
        return examples;
    }

    static List<String> types() throws IOException {
        return all().stream().map(Example::type).sorted().toList();
    }

    private static Path folder() {
        return RepositoryRoot.find().resolve("testkit/src/main/resources/contracts");
    }
}
