package certway.launcher;

import certway.launcher.system.PartStatus;
import certway.launcher.system.State;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Draws the state of the parts as text. */
final class ProgressTable {
    private ProgressTable() {}

    static List<String> lines(List<PartStatus> statuses) {
        return statuses.stream().map(ProgressTable::line).toList();
    }

    static String line(PartStatus status) {
        String seconds = status.state() == State.WAITING ? "" : seconds(status.took());
        return "  %-20s %-10s %8s"
                .formatted(status.name(), status.state().word(), seconds)
                .stripTrailing();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
