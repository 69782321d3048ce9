package certway.catalog.exchange.foreign;

import certway.catalog.program.Question;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One item of QTI 1.2 in the profile of Common Cartridge as a question, if it is of a kind that the platform has. */
final class CartridgeQuestion {

    private static final String RIGHT = "Right.";
    private static final String NOT_RIGHT = "Not right.";
    private static final String VARIABLE_EQUAL = "varequal";
    private static final String IDENTIFIER = "ident";

    private final Xml item;
    private final Found found;
    private final XmlMarkdown.Surroundings surroundings;
    private final ForeignIds ids = new ForeignIds();

    private CartridgeQuestion(Xml item, Found found) {
        this.item = item;
        this.found = found;
        this.surroundings = XmlMarkdown.Surroundings.of(Set.of(), found::note);
    }

    static Found question(Xml item, String file, ForeignIds questionIds) {
        String identifier = item.attribute(IDENTIFIER);
        String title = item.attribute("title");
        Found found = new Found(file, item.line(), title.isEmpty() ? identifier : title);
        return new CartridgeQuestion(item, found).read(questionIds.of(identifier));
    }

    private Found read(String id) {
        String profile = metadata("cc_profile").orElse("");
        String text = item.first("presentation")
                .flatMap(shown -> shown.children().stream()
                        .filter(child -> child.name().equals("material"))
                        .findFirst()
                        .or(() -> shown.first("material")))
                .map(this::text)
                .orElse("");
        return switch (profile.replaceAll("\\.v0p\\d+$", "")) {
            case "cc.multiple_choice", "cc.true_false" ->
                found.as(new Question.SingleChoice(id, List.of(), text, options()));
            case "cc.multiple_response" -> found.as(new Question.MultipleChoice(id, List.of(), text, options()));
            case "cc.fib", "cc.pattern_match" -> shortText(id, text);
            case "cc.essay" -> found.skipped("an essay wants a person to grade it");
            default ->
                found.skipped(
                        "questions of the kind %s are not supported".formatted(profile.isEmpty() ? "none" : profile));
        };
    }

    private Optional<String> metadata(String label) {
        return item.all("qtimetadatafield").stream()
                .filter(field ->
                        field.first("fieldlabel").map(Xml::text).orElse("").equals(label))
                .flatMap(field -> field.first("fieldentry").stream())
                .map(Xml::text)
                .findFirst();
    }

    private List<Option> options() {
        List<String> right = right();
        return item.all("response_label").stream()
                .map(label -> option(label, right.contains(label.attribute(IDENTIFIER))))
                .toList();
    }

    private Option option(Xml label, boolean right) {
        String identifier = label.attribute(IDENTIFIER);
        String feedback = conditions()
                .filter(condition -> values(condition).equals(List.of(identifier)))
                .flatMap(condition -> condition.all("displayfeedback").stream())
                .map(shown -> shown.attribute("linkrefid"))
                .filter(name -> !Set.of("correct_fb", "general_fb", "general_incorrect_fb")
                        .contains(name))
                .flatMap(name -> feedback(name).stream())
                .findFirst()
                .orElseGet(() -> {
                    found.note("options without feedback got that of the whole question");
                    Feedback whole = feedback();
                    return right ? whole.correct() : whole.incorrect();
                });
        return new Option(ids.of(identifier), text(label), right, feedback);
    }

    private Found shortText(String id, String text) {
        List<String> accept = right().stream()
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .distinct()
                .toList();
        return accept.isEmpty()
                ? found.skipped("has no right answer to compare with")
                : found.as(new Question.ShortText(id, List.of(), text, accept, feedback()));
    }

    /** What the conditions that give points ask for. */
    private List<String> right() {
        return conditions()
                .filter(CartridgeQuestion::givesPoints)
                .flatMap(condition -> values(condition).stream())
                .distinct()
                .toList();
    }

    private Stream<Xml> conditions() {
        return item.all("respcondition").stream();
    }

    private static boolean givesPoints(Xml condition) {
        return condition.all("setvar").stream()
                .map(Xml::text)
                .anyMatch(points -> points.matches("0*[1-9][0-9]*(\\.[0-9]+)?|0*\\.[0-9]*[1-9][0-9]*"));
    }

    /** What must be answered, without what must not. */
    private static List<String> values(Xml condition) {
        return condition.first("conditionvar").stream()
                .flatMap(variables -> wanted(variables))
                .map(Xml::text)
                .toList();
    }

    private static Stream<Xml> wanted(Xml variables) {
        return variables.children().stream().flatMap(child -> switch (child.name()) {
            case "not" -> Stream.<Xml>empty();
            case VARIABLE_EQUAL, "varsubstring" -> Stream.of(child);
            default -> wanted(child);
        });
    }

    private Feedback feedback() {
        Optional<String> general = feedback("general_fb");
        Optional<String> correct = feedback("correct_fb").or(() -> general);
        Optional<String> incorrect = feedback("general_incorrect_fb").or(() -> general);
        if (correct.isEmpty() || incorrect.isEmpty()) {
            found.note("has no feedback of its own for right or wrong; it got a plain one");
        }
        return new Feedback(correct.orElse(RIGHT), incorrect.orElse(NOT_RIGHT));
    }

    private Optional<String> feedback(String name) {
        Function<Xml, String> said = this::text;
        return item.all("itemfeedback").stream()
                .filter(feedback -> feedback.attribute(IDENTIFIER).equals(name))
                .map(said)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The texts of an element; those that are HTML are a text in the file, and a page of their own. */
    private String text(Xml element) {
        StringBuilder text = new StringBuilder();
        for (Xml part : element.all("mattext")) {
            boolean plain = part.attribute("texttype").equals("text/plain");
            text.append("\n\n")
                    .append(
                            plain
                                    ? XmlMarkdown.escaped(part.text())
                                    : XmlMarkdown.of(HtmlFile.read(part.plainText()), surroundings));
        }
        return text.toString().strip();
    }
}
