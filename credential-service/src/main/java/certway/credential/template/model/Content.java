package certway.credential.template.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a template says around the facts, which it can neither leave out nor change. It is text: nothing in it is markup.
 *
 * @param opening before the holder
 * @param statement between the holder and the program
 * @param closing after the program; may be empty
 * @param accent the colour of the heading
 * @param inUse whether certificates are issued with it
 */
public record Content(
        String heading,
        String opening,
        String statement,
        String closing,
        List<Signatory> signatories,
        String accent,
        boolean inUse) {

    /** Who stands below it; the title may be empty. */
    public record Signatory(String name, String title) {}

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_CLOSING = 300;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_SIGNATORIES = 2;

    public Content {
        signatories = List.copyOf(signatories);
    }

    /**
     * Everything that is wrong with it.
     *
     * @param printable whether the font has every letter of a text
     */
    public List<Fault> faults(Predicate<String> printable) {
        Check check = new Check(printable);
        check.text("/heading", heading, LONGEST_HEADING).bare("/heading", heading);
        check.text("/opening", opening, LONGEST_LINE).placeholders("/opening", opening);
        check.text("/statement", statement, LONGEST_LINE).placeholders("/statement", statement);
        check.length("/closing", closing, LONGEST_CLOSING).placeholders("/closing", closing);
        if (signatories.size() > MOST_SIGNATORIES) {
            check.fault("/signatories", "must have at most %d, has %d".formatted(MOST_SIGNATORIES, signatories.size()));
        }
        for (int i = 0; i < signatories.size(); i++) {
            Signatory signatory = signatories.get(i);
            String at = "/signatories/%d".formatted(i);
            check.text(at + "/name", signatory.name(), LONGEST_NAME).bare(at + "/name", signatory.name());
            check.length(at + "/title", signatory.title(), LONGEST_NAME).bare(at + "/title", signatory.title());
        }
        check.colour("/accent", accent);
        return List.copyOf(check.faults);
    }

    /** The names of the fields in which another one differs, in their order. */
    public List<String> changed(Content other) {
        List<String> changed = new ArrayList<>();
        compare(changed, "heading", heading, other.heading);
        compare(changed, "opening", opening, other.opening);
        compare(changed, "statement", statement, other.statement);
        compare(changed, "closing", closing, other.closing);
        compare(changed, "signatories", signatories, other.signatories);
        compare(changed, "accent", accent, other.accent);
        compare(changed, "inUse", inUse, other.inUse);
        return List.copyOf(changed);
    }

    private static void compare(List<String> changed, String name, Object mine, Object theirs) {
        if (!mine.equals(theirs)) {
            changed.add(name);
        }
    }

    /** Collects faults; at most one of a kind for a field. */
    private static final class Check {

        private final Predicate<String> printable;
        private final List<Fault> faults = new ArrayList<>();

        Check(Predicate<String> printable) {
            this.printable = printable;
        }

        Check text(String pointer, String text, int longest) {
            if (text.isBlank()) {
                fault(pointer, "must not be empty");
            }
            return length(pointer, text, longest);
        }

        Check length(String pointer, String text, int longest) {
            int letters = text.codePointCount(0, text.length());
            if (letters > longest) {
                fault(pointer, "must have at most %d characters, has %d".formatted(longest, letters));
            }
            if (text.codePoints().anyMatch(Check::isHidden)) {
                fault(pointer, "must not have control characters");
            } else if (!printable.test(text)) {
                fault(pointer, "has a letter that the font of certificates cannot show");
            }
            return this;
        }

        /** What is not seen, or turns around what is beside it. */
        private static boolean isHidden(int letter) {
            int type = Character.getType(letter);
            return type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE;
        }

        void placeholders(String pointer, String text) {
            Placeholder.unknown(text).ifPresent(unknown -> fault(pointer, "%s is no placeholder".formatted(unknown)));
        }

        void bare(String pointer, String text) {
            if (text.contains("{") || text.contains("}")) {
                fault(pointer, "must not have braces: no fact stands here");
            }
        }

        void colour(String pointer, String text) {
            if (!Colour.isOne(text)) {
                fault(pointer, "must be a colour as #0b5563");
                return;
            }
            int tenths = Colour.contrastTenths(text);
            if (tenths < Colour.LEAST_TENTHS) {
                fault(
                        pointer,
                        "has the contrast %d.%d on white, and 4.5 is the least".formatted(tenths / 10, tenths % 10));
            }
        }

        void fault(String pointer, String message) {
            faults.add(new Fault(pointer, message));
        }
    }
}
