package certway.web.admin.template;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;

import certway.web.admin.form.Field;
import certway.web.admin.form.Sheet;
import certway.web.admin.form.Variants;

/** What a template asks for; how long a text may be is said by the service. */
final class TemplateForm {

    /** Wider than a heading may be, so that its field is, too. */
    private static final int HEADING = 80;

    private static final int LINE = 160;
    private static final int CLOSING = 300;
    private static final int NAME = 80;
    private static final int COLOUR = 7;

    static final Sheet SHEET = Sheet.of(
            new Field.Line("heading", HEADING, REQUIRED),
            new Field.Line("opening", LINE, REQUIRED),
            new Field.Line("statement", LINE, REQUIRED),
            new Field.Line("closing", CLOSING, OPTIONAL),
            new Field.Rows(
                    "signatories",
                    Variants.alike(new Field.Line("name", NAME, REQUIRED), new Field.Line("title", NAME, OPTIONAL)),
                    ""),
            new Field.Line("accent", COLOUR, REQUIRED),
            new Field.Tick("inUse"));

    private TemplateForm() {}
}
