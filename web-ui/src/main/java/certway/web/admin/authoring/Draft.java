package certway.web.admin.authoring;

import certway.web.admin.Returned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft with everything in it, in the form in which it is stored. */
public record Draft(State draft, ObjectNode content) {

    /**
     * Where a draft is on its way to the catalog.
     *
     * @param latestVersion null if it was never published
     * @param returned null unless a reviewer gave it back and it was not submitted since
     * @param behind versions were published since its changes were begun
     */
    public record State(
            String programId,
            String slug,
            String title,
            long revision,
            String status,
            String act,
            String author,
            Instant at,
            String note,
            @Nullable Returned returned,
            @Nullable Integer latestVersion,
            boolean behind) {

        public String address() {
            return "/admin/programs/" + programId;
        }
    }

    public record Module(String id, String title, List<UnitLine> units) {}

    /** A unit as the outline shows it. */
    public record UnitLine(String id, String kind, String title, int minutes, int questions) {

        static UnitLine of(JsonNode unit) {
            return new UnitLine(
                    unit.path("id").asString(""),
                    unit.path("kind").asString(""),
                    unit.path("title").asString(""),
                    unit.path("minutes").asInt(0),
                    unit.path("quiz").path("questions").size());
        }
    }

    /** A file that the texts and units of the draft may use. */
    public record UsedFile(String path, String sha256, String type, long bytes) {

        public String url() {
            return "/api/files/" + sha256;
        }

        public boolean isPicture() {
            return type.startsWith("image/");
        }

        public long kibibytes() {
            return Math.max(1, bytes / 1024);
        }
    }

    String id() {
        return draft.programId();
    }

    public List<Module> modules() {
        return content.path("curriculum")
                .path("modules")
                .valueStream()
                .map(module -> new Module(
                        module.path("id").asString(""),
                        module.path("title").asString(""),
                        module.path("units").valueStream().map(UnitLine::of).toList()))
                .toList();
    }

    public List<UnitLine> units() {
        return modules().stream().flatMap(module -> module.units().stream()).toList();
    }

    /** The unit in its stored form. */
    Optional<ObjectNode> unit(String id) {
        return content.path("curriculum")
                .path("modules")
                .valueStream()
                .flatMap(module -> module.path("units").valueStream())
                .filter(unit -> unit.path("id").asString("").equals(id))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    Optional<Module> module(String id) {
        return modules().stream().filter(module -> module.id().equals(id)).findFirst();
    }

    Optional<Module> moduleOf(String unit) {
        return modules().stream()
                .filter(module ->
                        module.units().stream().anyMatch(line -> line.id().equals(unit)))
                .findFirst();
    }

    /** Where the unit stands in the stored form. */
    String pointerOf(String unit) {
        List<Module> modules = modules();
        for (int i = 0; i < modules.size(); i++) {
            List<String> ids = modules.get(i).units().stream().map(UnitLine::id).toList();
            if (ids.contains(unit)) {
                return "/curriculum/modules/%d/units/%d".formatted(i, ids.indexOf(unit));
            }
        }
        return "/curriculum/modules/-";
    }

    /** A part of the content that has fields of its own. */
    ObjectNode part(String name) {
        return content.path(name) instanceof ObjectNode part ? part : JsonNodeFactory.instance.objectNode();
    }

    public List<UsedFile> files() {
        Map<String, UsedFile> files = new TreeMap<>();
        content.path("files")
                .properties()
                .forEach(file -> files.put(
                        file.getKey(),
                        new UsedFile(
                                file.getKey(),
                                file.getValue().path("sha256").asString(""),
                                file.getValue().path("type").asString(""),
                                file.getValue().path("bytes").asLong(0))));
        return List.copyOf(files.values());
    }
}
