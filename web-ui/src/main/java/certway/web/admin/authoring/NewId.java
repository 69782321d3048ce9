package certway.web.admin.authoring;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes ids of titles, so that no author has to invent any. */
public final class NewId {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 48;

    private NewId() {}

    /** An id that reads like the title and that nothing else has. */
    public static String of(String title, String otherwise, Collection<String> taken) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String id = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        id = strip(id.length() > LONGEST ? id.substring(0, LONGEST) : id);
        String base = id.length() < 2 ? otherwise : id;
        String free = base;
        for (int number = 2; taken.contains(free); number++) {
            free = base + "-" + number;
        }
        return free;
    }

    private static String strip(String id) {
        int from = id.startsWith("-") ? 1 : 0;
        return id.endsWith("-") && id.length() > from ? id.substring(from, id.length() - 1) : id.substring(from);
    }
}
