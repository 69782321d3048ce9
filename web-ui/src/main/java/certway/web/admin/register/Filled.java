package certway.web.admin.register;

import certway.web.admin.form.Form;
import certway.web.admin.form.Notes;
import certway.web.admin.form.Option;
import certway.web.admin.form.Sheet;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** A form of a register with what stands in it, and what the register answered. */
record Filled(Sheet sheet, ObjectNode value, Answer answer) {

    Form form(String action, Map<String, List<Option>> sources) {
        Notes notes = new Notes(answer.told().faults(), List.of(), Map.of(), Map.of());
        return new Form(sheet, value, action, answer.revision(), notes, sources);
    }

    HttpStatus status() {
        return switch (answer.told().kind()) {
            case "stale" -> HttpStatus.CONFLICT;
            case "refused" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.OK;
        };
    }
}
