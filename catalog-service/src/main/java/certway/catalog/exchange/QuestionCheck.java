package certway.catalog.exchange;

import certway.catalog.program.Question;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds one question against the reader that an import of programs uses. */
public final class QuestionCheck {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private QuestionCheck() {}

    /** What is wrong with the question, each fault with its place. */
    public static List<String> faults(Question question) {
        JsonNode json = JSON.readTree(JSON.writerFor(Question.class).writeValueAsString(question));
        Faults faults = new Faults();
        new QuestionReader(new StoredMaterial(Map.of(), new UnitLinks()))
                .read(new Node(faults, "", "", JsonTree.of(json)));
        return faults.all().stream()
                .map(fault -> "%s: %s".formatted(fault.pointer(), fault.message()))
                .toList();
    }
}
