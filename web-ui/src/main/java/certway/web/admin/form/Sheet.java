package certway.web.admin.form;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form without anything in it.
 *
 * @param opening from the stored form to one that the fields fit
 * @param closing back to the stored form
 */
public record Sheet(List<Field> fields, UnaryOperator<ObjectNode> opening, UnaryOperator<ObjectNode> closing) {

    public Sheet {
        fields = List.copyOf(fields);
    }

    /** A form whose fields are as they are stored. */
    public static Sheet of(Field... fields) {
        return new Sheet(List.of(fields), UnaryOperator.identity(), UnaryOperator.identity());
    }

    public ObjectNode opened(ObjectNode stored) {
        return opening.apply(stored.deepCopy());
    }

    public ObjectNode closed(ObjectNode value) {
        return closing.apply(value.deepCopy());
    }
}
