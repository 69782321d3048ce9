package certway.web.admin.authoring;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of the questions in a file of another system.
 *
 * @param questions those that can be used
 */
public record QuestionReport(Counts counts, List<ObjectNode> questions, List<Item> items) {

    public record Counts(int read, int imported, int changed, int skipped) {}

    /**
     * One question of the file.
     *
     * @param notes what is different now, or why it was left out
     */
    public record Item(String file, int line, String name, String outcome, List<String> notes) {}
}
