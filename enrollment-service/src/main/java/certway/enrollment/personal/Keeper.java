package certway.enrollment.personal;

import certway.platform.DependencyUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that keeps something of people; what it does not answer is an outage and nothing else. */
interface Keeper {

    /** In receipts, and as a file of the export. */
    String name();

    Part export(String learner);

    long erase(String learner);

    /** Finds what is kept under an address only, so that the next round erases it, and says how much that was. */
    default long recognize(String learner, String address) {
        return 0;
    }

    /** What is kept, as JSON, and the files that it names as {@code {"files": [{"id": …, "name": …}]}}. */
    record Part(String json, List<Attached> files) {

        public Part {
            files = List.copyOf(files);
        }
    }

    /** A file, which is fetched when it is wanted: all of them may be too much at once. */
    record Attached(String name, Supplier<byte[]> bytes) {}

    /** This service itself. */
    record Own(String name, OwnData data) implements Keeper {

        @Override
        public Part export(String learner) {
            return new Part(data.export(learner), List.of());
        }

        @Override
        public long erase(String learner) {
            return data.erase(learner);
        }

        @Override
        public long recognize(String learner, String address) {
            return data.recognize(learner, address);
        }
    }

    record Remote(String name, Subjects service) implements Keeper {

        @Override
        public Part export(String learner) {
            String json = answer(() -> service.export(learner));
            List<Attached> files = new ArrayList<>();
            for (JsonNode file : JsonMapper.shared().readTree(json).path("files")) {
                String id = file.required("id").asString();
                files.add(
                        new Attached(file.required("name").asString(), () -> answer(() -> service.file(learner, id))));
            }
            return new Part(json, files);
        }

        @Override
        public long erase(String learner) {
            return answer(() -> service.erase(learner)).erased();
        }

        private <T> T answer(Supplier<T> question) {
            try {
                return question.get();
            } catch (RestClientException e) {
                throw new DependencyUnavailable("The service of the part \"%s\"".formatted(name), e);
            }
        }
    }
}
