package certway.web.admin.form;

import certway.web.layout.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the catalog has against something, in the language of the page. What is said too rarely to be translated stays English. */
public final class FaultWords {

    /**
     * What is said of a fault.
     *
     * @param isOurs whether it is in the language of the page
     */
    public record Said(String text, boolean isOurs) {}

    /** A sentence of the catalog; its groups are the arguments of ours. */
    private record Sentence(Pattern pattern, String key) {}

    private static final String NUMBER = "(-?[0-9]+)";
    private static final String ID = "(\\S+)";

    private static final List<Sentence> KNOWN = List.of(
            known("must not be empty", "empty"),
            known("is missing|the field \\S+ is missing", "missing"),
            known("must have at most %s characters, has %s".formatted(NUMBER, NUMBER), "long"),
            known("must have at most %s, has %s".formatted(NUMBER, NUMBER), "many"),
            known("must have at least one", "one"),
            known("must have at least %s(?:, has .*)?".formatted(NUMBER), "few"),
            known("must not have control characters", "control"),
            known("must be one line", "line"),
            known("(?:must be )?an id: it matches .*|%s is not an id|is not a program id".formatted("\\S+"), "id"),
            known("is not an address", "address"),
            known("there is no (?:such )?(?:published )?(?:[a-z -]+ )?%s".formatted(ID), "none"),
            known("(?:(?:the id )?\\S+ )?stands t?here twice", "twice"),
            known("%s is the id of .* too".formatted(ID), "idTwice"),
            known("must be one of (.*)", "oneOf"),
            known("must be a (?:whole )?number from %s to %s".formatted(NUMBER, NUMBER), "range"),
            known("must be a whole number", "whole"),
            known("must be a web address", "web"),
            known("must be an amount with its unit", "amount"),
            known("must have at most %s digits, of which %s behind the point".formatted(NUMBER, NUMBER), "digits"),
            known("must be (?:a )?text", "text"),
            known("must be percent", "percent"),
            known("must be true or false", "either"),
            known("must not be before asOf", "beforeAsOf"),
            known("must say in .* why", "reason"),
            known("has a wrong type or value|is not valid here", "type"),
            known("is unknown|unknown field", "unknown"),
            known("must be at most %s levels deep".formatted(NUMBER), "deep"),
            known("leads in a circle: (.*)|the prerequisites form a cycle: (.*)", "circle"),
            known("facts that supersede each other in a circle: %s".formatted(ID), "succession"),
            known("(.+) is a name of the role (.+) already", "alias"),
            known("%s is another requirement elsewhere".formatted(ID), "requirement"),
            known("another rule is about the same state and occupation", "rule"),
            known("there is nothing to decide: the sources agree", "agreed"),
            known("the fact %s cannot be cited: .*".formatted(ID), "fact"),
            known("is no day of the calendar", "day"),
            known("is in the past: .*", "past"),
            known("no such file was uploaded|the file (?:\\S+ )?is missing", "file"),
            known("the file is empty", "emptyFile"),
            known("the file is larger than %s bytes".formatted(NUMBER), "largeFile"),
            known("(?:another program|the program \\S+) has this slug|is the address of something else", "slug"),
            known("raw HTML is not allowed in Markdown", "html"),
            known("headings start at ##; .*", "headings"),
            known("an image needs an alternative text that says what it shows", "alt"),
            known("an image must be written as .*", "image"),
            known("a link must lead to a web address, .*", "link"),
            known("the latest version is %s".formatted(NUMBER), "latest"),
            known("(.+) is no placeholder", "placeholder"),
            known("must not have braces: no fact stands here", "braces"),
            known("must be a colour as #0b5563", "colour"),
            known("has the contrast ([0-9.]+) on white, and 4\\.5 is the least", "contrast"),
            known("has a letter that the font of certificates cannot show", "letter"));

    private FaultWords() {}

    /** Why the catalog refused the whole: by the type of its problem, or else as it said it. */
    public static Said why(Words words, String problem, String said) {
        String ours = words.textOr("why." + problem, "");
        return ours.isEmpty() ? new Said(said, false) : new Said(ours, true);
    }

    private static Sentence known(String sentence, String key) {
        return new Sentence(Pattern.compile(sentence), "fault." + key);
    }

    public static Said of(Words words, String message) {
        for (Sentence sentence : KNOWN) {
            Matcher said = sentence.pattern().matcher(message);
            if (said.matches()) {
                return new Said(words.text(sentence.key(), groups(said)), true);
            }
        }
        return new Said(message, false);
    }

    private static Object[] groups(Matcher said) {
        List<Object> groups = new ArrayList<>();
        for (int i = 1; i <= said.groupCount(); i++) {
            if (said.group(i) != null) {
                groups.add(said.group(i));
            }
        }
        return groups.toArray();
    }
}
