package certway.launcher;

import certway.launcher.system.Folders;
import certway.launcher.system.RunLock;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.util.Optional;

/** Deletes the data and the logs, so that the next start is a first one. */
record Reset(Settings settings, Terminal terminal) {

    boolean run(Command.Confirmation confirmation) throws IOException {
        Optional<RunLock> lock = RunLock.take(settings);
        if (lock.isEmpty()) {
            throw new Refusal(
                    "Certway is running (process %s). Stop it first with Ctrl-C".formatted(RunLock.owner(settings)));
        }
        try (RunLock held = lock.get()) {
            if (!isConfirmed(confirmation)) {
                terminal.print("Nothing was deleted.");
                return false;
            }
            held.stopStaleParts();
            Folders.delete(settings.data());
            Folders.delete(settings.logs());
            terminal.print("Deleted %s and %s.".formatted(settings.data(), settings.logs()));
            return true;
        }
    }

    private boolean isConfirmed(Command.Confirmation confirmation) throws IOException {
        return switch (confirmation) {
            case GIVEN -> true;
            case TO_ASK ->
                terminal.confirms("Delete all data and logs of Certway under %s?".formatted(settings.home()));
        };
    }
}
