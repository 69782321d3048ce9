package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a learner may take the modules in any order. */
public enum ModuleOrder {
    FREE("free"),
    SEQUENTIAL("sequential");

    private final String text;

    ModuleOrder(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }
}
