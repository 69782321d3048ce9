package certway.launcher;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Where people read and answer. */
record Terminal(PrintStream out, PrintStream err, BufferedReader in, Kind kind) {

    enum Kind {
        LIVE,
        PLAIN
    }

    static Terminal ofThisProcess() {
        boolean live = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"));
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return new Terminal(System.out, System.err, in, live ? Kind.LIVE : Kind.PLAIN);
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    void complain(String line) {
        err.println("certway: " + line);
        err.flush();
    }

    /** What is typed is not shown where there is a terminal. */
    Optional<String> secret(String question) throws IOException {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(given -> kind == Kind.LIVE);
        if (console.isPresent()) {
            return Optional.ofNullable(console.get().readPassword("%s ", question))
                    .map(String::new);
        }
        return Optional.ofNullable(in.readLine());
    }

    boolean confirms(String question) throws IOException {
        out.print(question + " [y/N] ");
        out.flush();
        String answer = in.readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
