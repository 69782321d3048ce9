package certway.catalog.exchange.foreign;

import certway.catalog.program.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item as it was found in a file, with what is to be said about it. */
final class Found {

    private final String file;
    private final int line;
    private final String name;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Question question;

    Found(String file, int line, String name) {
        this.file = file;
        this.line = line;
        this.name = name;
    }

    /** What is different now. */
    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    Found as(Question made) {
        question = made;
        return this;
    }

    /** It is no question that the platform has. */
    Found skipped(String reason) {
        question = null;
        notes.clear();
        notes.add(reason);
        return this;
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    List<String> notes() {
        return notes;
    }

    @Nullable
    Question question() {
        return question;
    }
}
