package certway.web.admin.form;

import certway.web.layout.Page;
import org.jspecify.annotations.Nullable;

/** What the fields of forms are called: a word for a name within what it stands in, or else for the name alone. */
public final class Labels {

    private Labels() {}

    public static String of(Page page, Field field, String at) {
        return page.words()
                .textOr(
                        "field.%s.%s".formatted(owner(at), field.name()),
                        page.words().textOr("field." + field.name(), field.name()));
    }

    /** Of the field that a pointer leads to, or of the nearest one that it stands in. */
    public static String of(Page page, String pointer) {
        String name = owner(pointer);
        int end = pointer.lastIndexOf("/" + name);
        return name.isEmpty()
                ? ""
                : page.words()
                        .textOr(
                                "field.%s.%s".formatted(owner(pointer.substring(0, end)), name),
                                page.words().textOr("field." + name, name));
    }

    /** What helps to fill it in; null if nothing has to be said. */
    public static @Nullable String hint(Page page, Field field, String at) {
        String hint = page.words()
                .textOr(
                        "field.%s.%s.hint".formatted(owner(at), field.name()),
                        page.words().textOr("field." + field.name() + ".hint", ""));
        return hint.isEmpty() ? null : hint;
    }

    /** One of the rows of a field. */
    public static String row(Page page, Field.Rows rows, String kind) {
        return page.words()
                .textOr(
                        "row.%s.%s".formatted(rows.name(), kind),
                        page.words().textOr("row." + rows.name(), rows.name()));
    }

    /** A word to choose. */
    public static String option(Page page, Field.Choice choice, String option) {
        return page.words().textOr("choice.%s.%s".formatted(choice.name(), option), option);
    }

    private static String owner(String at) {
        for (String rest = at; !rest.isEmpty(); rest = rest.substring(0, rest.lastIndexOf('/'))) {
            String last = rest.substring(rest.lastIndexOf('/') + 1);
            if (!last.isEmpty() && !Character.isDigit(last.charAt(0))) {
                return last;
            }
        }
        return "";
    }
}
