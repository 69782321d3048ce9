package certway.enrollment.roster;

import java.io.IOException;

/** A file that is no list of people, from this line on. */
final class UnreadableSheet extends IOException {

    private static final long serialVersionUID = 1;

    private final int line;

    UnreadableSheet(int line, String fault) {
        super(fault);
        this.line = line;
    }

    int line() {
        return line;
    }

    String fault() {
        return String.valueOf(getMessage());
    }
}
