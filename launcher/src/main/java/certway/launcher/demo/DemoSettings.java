package certway.launcher.demo;

import java.net.URI;
import java.nio.file.Path;

/** Where the demo finds the platform, the right answers and the promised form of the event. */
public record DemoSettings(URI publicUrl, String kafkaBootstrap, Path root) {
    static final String SLUG = "phlebotomy-technician";

    Path program() {
        return root.resolve("content/programs").resolve(SLUG);
    }

    Path schema() {
        return root.resolve("docs/schemas/certway.program.completed.v1.schema.json");
    }
}
