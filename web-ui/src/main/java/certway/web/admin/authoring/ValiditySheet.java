package certway.web.admin.authoring;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;

import certway.web.admin.form.Field;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long certificates are valid: a form with what every kind asks for, since none of it can come and go without a script. What the
 * chosen kind does not ask for is not sent.
 */
final class ValiditySheet {

    private static final String MONTHS = "validityMonths";
    private static final String POLICY = "validity";

    private ValiditySheet() {}

    static Field field() {
        return new Field.Part(
                POLICY,
                List.of(
                        new Field.Choice("kind", List.of("none", "months", "fixed-date", "window"), REQUIRED),
                        new Field.Whole("months", 1, 1_200, OPTIONAL),
                        new Field.Day("date"),
                        new Field.Choice(
                                "month",
                                IntStream.rangeClosed(1, 12)
                                        .mapToObj(Integer::toString)
                                        .toList(),
                                OPTIONAL),
                        new Field.Whole("day", 1, 31, OPTIONAL),
                        new Field.Whole("minimumMonths", 0, 1_200, OPTIONAL)));
    }

    /** A number of months is stored beside the other policies. */
    static void open(ObjectNode terms) {
        ObjectNode policy = terms.path(POLICY) instanceof ObjectNode stored ? stored : terms.putObject(POLICY);
        JsonNode months = terms.path(MONTHS);
        if (!months.isMissingNode()) {
            policy.put("kind", "months").set("months", months);
            terms.remove(MONTHS);
        }
        if (!policy.has("kind")) {
            policy.put("kind", "none");
        }
    }

    static void close(ObjectNode terms) {
        JsonNode policy = terms.path(POLICY);
        JsonNode months = policy.path("months");
        switch (policy.path("kind").asString("")) {
            case "none" -> terms.remove(POLICY);
            case "months" -> {
                terms.set(POLICY, only(policy, List.of("kind")));
                if (!months.isMissingNode()) {
                    terms.remove(POLICY);
                    terms.set(MONTHS, months);
                }
            }
            case "fixed-date" -> terms.set(POLICY, only(policy, List.of("kind", "date")));
            case "window" -> terms.set(POLICY, only(policy, List.of("kind", "month", "day", "minimumMonths")));
            default -> terms.set(POLICY, only(policy, List.of("kind")));
        }
    }

    private static ObjectNode only(JsonNode policy, List<String> names) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            if (policy.has(name)) {
                kept.set(name, number(name, policy.path(name)));
            }
        }
        return kept;
    }

    /** What is chosen is a text. */
    private static JsonNode number(String name, JsonNode value) {
        return name.equals("month") && value.asString("").matches("[0-9]{1,2}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(value.asString("")))
                : value;
    }

    /** Where the form has what stands there in the stored form. */
    static String place(String pointer) {
        return pointer.equals("/" + MONTHS) ? "/%s/months".formatted(POLICY) : pointer;
    }
}
