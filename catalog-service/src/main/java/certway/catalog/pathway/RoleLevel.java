package certway.catalog.pathway;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a role stands, from the start upwards. */
enum RoleLevel {
    START("start"),
    SUPPORT("support"),
    TECHNICIAN("technician"),
    SCIENTIST("scientist"),
    SPECIALIST("specialist"),
    LEAD("lead"),
    SUPERVISION("supervision"),
    MANAGEMENT("management"),
    DIRECTION("direction"),
    TEACHING("teaching");

    private final String text;

    RoleLevel(String text) {
        this.text = text;
    }

    @JsonValue
    String text() {
        return text;
    }
}
