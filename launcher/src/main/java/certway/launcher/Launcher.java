package certway.launcher;

import certway.launcher.demo.StepFailed;
import certway.launcher.system.Archiving;
import certway.launcher.system.PartFailed;
import certway.launcher.system.Ports;
import certway.launcher.system.Preparation;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the whole platform on one machine without Docker, for trying out and for the system tests. */
public final class Launcher {
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Settings settings;
    private final Map<String, String> environment;
    private final Terminal terminal;

    private Launcher(Settings settings, Map<String, String> environment, Terminal terminal) {
        this.settings = settings;
        this.environment = environment;
        this.terminal = terminal;
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(List.of(args), System.getenv(), Terminal.ofThisProcess()));
    }

    static int run(List<String> arguments, Map<String, String> environment, Terminal terminal)
            throws InterruptedException {
        try {
            Path root = Path.of(System.getProperty("certway.root", "."));
            Settings settings = Settings.of(root, Ports.of(environment));
            return new Launcher(settings, environment, terminal).execute(Command.parse(arguments));
        } catch (Refusal | PartFailed | StepFailed | IllegalArgumentException e) {
            terminal.complain(String.valueOf(e.getMessage()));
            return FAILED;
        } catch (IOException e) {
            terminal.complain("cannot read or write: " + e);
            return FAILED;
        }
    }

    private int execute(Command command) throws IOException, InterruptedException {
        return switch (command) {
            case Command.Up() -> up();
            case Command.Prepare() -> prepare();
            case Command.Demo() -> demo();
            case Command.Doctor() -> new Doctor(settings, terminal).examine() ? FINE : FAILED;
            case Command.Reset(var confirmation) -> new Reset(settings, terminal).run(confirmation) ? FINE : FAILED;
            case Command.Import(var path, var purpose) ->
                new ImportRun(account(), terminal).succeeds(caller().resolve(path), purpose) ? FINE : FAILED;
            case Command.Export(var path) ->
                new ExportRun(account(), terminal).succeeds(caller().resolve(path)) ? FINE : FAILED;
            case Command.Unknown(var complaint) -> misuse(complaint);
        };
    }

    private int up() throws IOException, InterruptedException {
        try (var session = Session.start(settings, terminal)) {
            terminal.print(Summary.of(settings));
            var _ = Thread.ofVirtual().name("archive classes").start(this::archiveClasses);
            session.awaitFailure();
            return FAILED;
        }
    }

    /** That the next start is not faster is no reason to end this one. */
    private void archiveClasses() {
        try {
            new Archiving(settings).run();
        } catch (IOException e) {
            terminal.complain("the next start will take as long as this one: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int prepare() throws IOException {
        new Preparation(settings).run();
        return FINE;
    }

    private int demo() throws IOException, InterruptedException {
        return new DemoRun(settings, environment, terminal).succeeds() ? FINE : FAILED;
    }

    private Account account() throws IOException {
        return Account.of(settings, environment, terminal);
    }

    /** Where the command was given: paths are relative to it. */
    private static Path caller() {
        return Path.of(System.getProperty("certway.caller", ""));
    }

    private int misuse(String complaint) {
        terminal.complain("%s; ./certway help lists what there is".formatted(complaint));
        return MISUSED;
    }
}
