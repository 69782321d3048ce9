package certway.catalog.register;

import certway.catalog.program.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one thing of a register. */
public final class Checks {

    public static final int LINE = 300;
    public static final int TEXT = 5_000;
    public static final int LIST = 50;

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,500}");

    private final Key key;
    private final List<Finding> findings = new ArrayList<>();

    public Checks(Key key) {
        this.key = key;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public void add(String pointer, String message) {
        findings.add(new Finding(key, pointer, message));
    }

    /** One line of plain text. */
    public void line(String pointer, String text) {
        text(pointer, text, LINE);
        if (text.indexOf('\n') >= 0) {
            add(pointer, "must be one line");
        }
    }

    /** A line that may be left out. */
    public void lineIfAny(String pointer, @Nullable String text) {
        if (text != null) {
            line(pointer, text);
        }
    }

    /** Some sentences. */
    public void text(String pointer, String text) {
        text(pointer, text, TEXT);
    }

    public void textIfAny(String pointer, @Nullable String text) {
        if (text != null) {
            text(pointer, text);
        }
    }

    private void text(String pointer, String text, int maximum) {
        if (text.isBlank()) {
            add(pointer, "must not be empty");
        }
        if (text.length() > maximum) {
            add(pointer, "must have at most %d characters, has %d".formatted(maximum, text.length()));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            add(pointer, "must not have control characters");
        }
    }

    /** Lines of which none stands there twice. */
    public void lines(String pointer, List<String> lines) {
        size(pointer, lines);
        for (int i = 0; i < lines.size(); i++) {
            line(pointer + "/" + i, lines.get(i));
        }
    }

    public void size(String pointer, Collection<?> items) {
        if (items.size() > LIST) {
            add(pointer, "must have at most %d, has %d".formatted(LIST, items.size()));
        }
    }

    public void id(String pointer, String id) {
        if (!Ids.isId(id)) {
            add(pointer, "must be an id: it matches " + Ids.PATTERN.pattern());
        }
    }

    public void webAddress(String pointer, @Nullable String address) {
        if (address != null && !WEB_ADDRESS.matcher(address).matches()) {
            add(pointer, "must be a web address");
        }
    }

    /** The ids of other things, each known and at most once. */
    public void known(String pointer, List<String> ids, Set<String> known, String what) {
        size(pointer, ids);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String place = pointer + "/" + i;
            known(place, ids.get(i), known, what);
            if (!seen.add(ids.get(i))) {
                add(place, "%s stands here twice".formatted(ids.get(i)));
            }
        }
    }

    public void known(String pointer, String id, Set<String> known, String what) {
        if (!known.contains(id)) {
            add(pointer, "there is no %s %s".formatted(what, id));
        }
    }
}
