package certway.catalog.register;

import certway.platform.web.Problems.FieldFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads the things of a register from the YAML files of a folder; every file is fields whose values are lists of things. */
public final class ContentFolder {

    private static final int BYTES = 2 * 1024 * 1024;
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(40).build())
            .loadSettings(LoadSettings.builder().setCodePointLimit(BYTES).build())
            .build());

    /**
     * One thing of a file.
     *
     * @param list the field of the file in which it stands
     */
    public record Item(String file, String list, int index, JsonNode json) {

        /** The place for messages, with a pointer into the thing. */
        public String place(String pointer) {
            return "%s: /%s/%d%s".formatted(file, list, index, pointer);
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private ContentFolder() {}

    /** Reads {@code folder} of the content directory; a folder that is not there is empty. */
    public static ContentFolder read(Path folder) throws IOException {
        ContentFolder content = new ContentFolder();
        if (!Files.isDirectory(folder)) {
            return content;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                content.file(file);
            }
        }
        return content;
    }

    private void file(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        try {
            String text = Files.readString(path);
            refuseAliases(name, text);
            JsonNode root = YAML.readTree(text);
            if (!root.isObject()) {
                fault(name, "must have fields with lists");
                return;
            }
            root.propertyStream().forEach(field -> list(name, field.getKey(), field.getValue()));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            fault(
                    "%s:%d".formatted(name, line),
                    "not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    /** An alias would be read as the text of its name. */
    private void refuseAliases(String name, String text) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    fault(
                            "%s:%d"
                                    .formatted(
                                            name, parser.currentTokenLocation().getLineNr()),
                            "aliases are not allowed");
                }
            }
        }
    }

    private void list(String file, String name, JsonNode list) {
        if (!list.isArray()) {
            fault("%s: /%s".formatted(file, name), "must be a list");
        }
        for (int i = 0; i < list.size(); i++) {
            items.add(new Item(file, name, i, list.get(i)));
        }
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    public void fault(String place, String message) {
        faults.add(place + ": " + message);
    }

    public void fault(Item item, FieldFault fault) {
        fault(item.place(fault.pointer()), fault.message());
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalStateException if there was any fault; the message has them all
     */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the content has faults:\n  " + String.join("\n  ", faults));
        }
    }
}
