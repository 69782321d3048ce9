package certway.catalog.exchange.foreign;

import certway.catalog.program.Question;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Question.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One item of QTI 2.1 or 3.0 as a question, if it is of a kind that the platform has. */
final class QtiItem {

    private static final String FEEDBACK_INLINE = "feedback-inline";
    private static final String INTERACTION = "-interaction";
    private static final Set<String> NOT_IN_OPTIONS = Set.of(FEEDBACK_INLINE);
    private static final String RIGHT = "Right.";
    private static final String NOT_RIGHT = "Not right.";

    private final Xml item;
    private final Found found;
    private final ForeignIds ids = new ForeignIds();

    private QtiItem(Xml item, Found found) {
        this.item = item;
        this.found = found;
    }

    static Found question(Xml item, String file, ForeignIds questionIds) {
        String identifier = item.attribute("identifier");
        Found found = new Found(file, item.line(), identifier.isEmpty() ? item.attribute("title") : identifier);
        return new QtiItem(item, found).read(questionIds.of(identifier));
    }

    private Found read(String id) {
        List<Xml> interactions =
                item.first("item-body").stream().flatMap(QtiItem::interactions).toList();
        if (interactions.size() != 1) {
            return found.skipped(
                    interactions.isEmpty() ? "has nothing to answer" : "has several interactions, a question has one");
        }
        Xml interaction = interactions.getFirst();
        String text = questionText(interaction);
        return switch (interaction.name()) {
            case "choice-interaction" -> choice(id, text, interaction);
            case "text-entry-interaction", "extended-text-interaction" -> shortText(id, text, interaction);
            case "order-interaction" -> ordering(id, text, interaction);
            case "match-interaction" -> matching(id, text, interaction);
            default -> found.skipped("questions with %s are not supported".formatted(interaction.name()));
        };
    }

    private static Stream<Xml> interactions(Xml element) {
        return element.children().stream()
                .flatMap(child ->
                        child.name().endsWith(INTERACTION) && !child.name().startsWith("media-")
                                ? Stream.of(child)
                                : interactions(child));
    }

    private String questionText(Xml interaction) {
        Xml body = item.first("item-body").orElse(item);
        Set<String> left = Set.of(interaction.name(), "feedback-block", FEEDBACK_INLINE, "rubric-block", "stylesheet");
        String prompt = interaction
                .first("prompt")
                .map(element -> markdown(element, NOT_IN_OPTIONS))
                .orElse("");
        return (markdown(body, left) + "\n\n" + prompt).strip();
    }

    private Found choice(String id, String text, Xml interaction) {
        List<String> right = right(interaction);
        List<Option> options = interaction.all("simple-choice").stream()
                .map(choice -> option(choice, right.contains(choice.attribute("identifier"))))
                .toList();
        return found.as(
                cardinality(interaction).equals("multiple")
                        ? new Question.MultipleChoice(id, List.of(), text, options)
                        : new Question.SingleChoice(id, List.of(), text, options));
    }

    private Option option(Xml choice, boolean right) {
        String feedback = choice.first(FEEDBACK_INLINE)
                .map(element -> markdown(element, Set.of()))
                .or(() -> modal(choice.attribute("identifier")))
                .orElseGet(() -> {
                    found.note("options without feedback got that of the whole question");
                    Feedback whole = feedback();
                    return right ? whole.correct() : whole.incorrect();
                });
        return new Option(ids.of(choice.attribute("identifier")), text(choice), right, feedback);
    }

    private String text(Xml choice) {
        return markdown(choice, NOT_IN_OPTIONS);
    }

    private Found shortText(String id, String text, Xml interaction) {
        List<String> accept = Stream.concat(right(interaction).stream(), mapped(interaction))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .distinct()
                .toList();
        if (accept.isEmpty()) {
            return found.skipped("has no right answer to compare with; it wants a person to grade it");
        }
        if (Set.of("float", "integer").contains(declaration(interaction).attribute("base-type"))) {
            found.note("a number is compared as text; make it a numeric question to give it a tolerance and a unit");
        }
        return found.as(new Question.ShortText(id, List.of(), text, accept, feedback()));
    }

    private Found ordering(String id, String text, Xml interaction) {
        List<Xml> choices = interaction.all("simple-choice");
        List<Item> items = right(interaction).stream()
                .flatMap(identifier -> choices.stream()
                        .filter(choice -> choice.attribute("identifier").equals(identifier)))
                .map(choice -> new Item(ids.of(choice.attribute("identifier")), text(choice)))
                .toList();
        return items.size() == choices.size()
                ? found.as(new Question.Ordering(id, List.of(), text, items, feedback()))
                : found.skipped("the right order does not have every choice");
    }

    private Found matching(String id, String text, Xml interaction) {
        List<Xml> sets = interaction.all("simple-match-set");
        if (sets.size() != 2) {
            return found.skipped("has no two sets to match");
        }
        List<String> pairs = right(interaction);
        List<Prompt> prompts = new ArrayList<>();
        for (Xml prompt : sets.getFirst().all("simple-associable-choice")) {
            String identifier = prompt.attribute("identifier");
            List<String> options = pairs.stream()
                    .filter(pair -> pair.startsWith(identifier + " "))
                    .map(pair -> pair.substring(identifier.length() + 1).strip())
                    .toList();
            if (options.size() != 1) {
                return found.skipped(
                        "%s has %d right partners, a prompt has one".formatted(identifier, options.size()));
            }
            prompts.add(new Prompt(ids.of(identifier), text(prompt), ids.of(options.getFirst())));
        }
        List<Item> options = sets.getLast().all("simple-associable-choice").stream()
                .map(option -> new Item(ids.of(option.attribute("identifier")), text(option)))
                .toList();
        return found.as(new Question.Matching(id, List.of(), text, prompts, options, feedback()));
    }

    private String markdown(Xml element, Set<String> left) {
        return XmlMarkdown.of(element, XmlMarkdown.Surroundings.of(left, found::note));
    }

    private Xml declaration(Xml interaction) {
        return item.all("response-declaration").stream()
                .filter(declared ->
                        declared.attribute("identifier").equals(interaction.attribute("response-identifier")))
                .findFirst()
                .orElse(Xml.open("none", item.line()));
    }

    private String cardinality(Xml interaction) {
        return declaration(interaction).attribute("cardinality");
    }

    private List<String> right(Xml interaction) {
        List<String> values = declaration(interaction).first("correct-response").stream()
                .flatMap(correct -> correct.all("value").stream())
                .map(Xml::text)
                .toList();
        long points = mapped(interaction).count();
        if (values.isEmpty() && points > 0) {
            found.note("what gave points is right now");
            return mapped(interaction).toList();
        }
        if (points > 0) {
            found.note("points for a part of the answer are not kept: every question is worth one point");
        }
        return values;
    }

    private Stream<String> mapped(Xml interaction) {
        return declaration(interaction).all("map-entry").stream()
                .filter(entry -> !entry.attribute("mapped-value").startsWith("-")
                        && !entry.attribute("mapped-value").matches("0*(\\.0*)?"))
                .map(entry -> entry.attribute("map-key"));
    }

    private Feedback feedback() {
        String correct = modal("correct").or(() -> modal("right")).orElse(RIGHT);
        String incorrect = modal("incorrect").or(() -> modal("wrong")).orElse(NOT_RIGHT);
        if (correct.equals(RIGHT) || incorrect.equals(NOT_RIGHT)) {
            found.note("has no feedback of its own for right or wrong; it got a plain one");
        }
        return new Feedback(correct, incorrect);
    }

    private Optional<String> modal(String identifier) {
        return item.all("modal-feedback").stream()
                .filter(feedback -> feedback.attribute("identifier").equalsIgnoreCase(identifier))
                .map(feedback -> markdown(feedback, Set.of()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
