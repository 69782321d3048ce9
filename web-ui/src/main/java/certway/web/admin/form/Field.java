package certway.web.admin.form;

import java.util.List;

/** One thing that a form asks for, by the name that it has in the stored form of programs. */
public sealed interface Field {

    String name();

    /** What becomes of a field that is left empty: it is stored as empty, or it is left out. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** Text without line breaks. */
    record Line(String name, int most, Need need) implements Field {}

    /**
     * Markdown in paragraphs, shown beside as learners will see it.
     *
     * @param place what the claim check calls texts like this
     */
    record Prose(String name, String place, Need need) implements Field {}

    /** Markdown of one paragraph. */
    record Phrase(String name, Need need) implements Field {

        public Phrase(String name) {
            this(name, Need.REQUIRED);
        }
    }

    /** A whole number. */
    record Whole(String name, int least, int most, Need need) implements Field {}

    /** A decimal number that is stored as a whole number of its smallest parts. */
    record Scaled(String name, int digits) implements Field {}

    /** A day of the calendar. */
    record Day(String name) implements Field {}

    /** Yes or no. */
    record Tick(String name) implements Field {}

    /** Yes in exactly one of the rows that it stands in. */
    record Only(String name) implements Field {}

    /** One of a few words. */
    record Choice(String name, List<String> options, Need need) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * The id of something else.
     *
     * @param source where it is from; a pointer for rows of the same form
     */
    record Reference(String name, String source, Need need) implements Field {}

    /** The ids of any number of other things. */
    record Several(String name, String source) implements Field {}

    /** A list of texts, one a line. */
    record Lines(String name) implements Field {}

    /** A list of words with commas between them. */
    record Tags(String name) implements Field {}

    /** A list of whole numbers with spaces between them. */
    record Numbers(String name) implements Field {}

    /** Fields that are stored within another one. */
    record Part(String name, List<Field> fields) implements Field {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Any number of things with the same fields, in order.
     *
     * @param ids what the ids of new ones begin with; empty if they have none
     */
    record Rows(String name, Variants variants, String ids) implements Field {}
}
