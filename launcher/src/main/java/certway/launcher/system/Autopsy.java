package certway.launcher.system;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Says in one line which part failed, why, and what to do about it. */
record Autopsy(Settings settings) {

    PartFailed ofDead(Part part, Child child) {
        String cause = cause(part, child);
        String what = "ended by itself with code %d: %s".formatted(child.exitCode(), cause);
        return new PartFailed(part.name(), what, advice(part, cause));
    }

    PartFailed ofSlow(Part part, Child child, Duration patience) {
        String cause = cause(part, child);
        String what = "was not ready after %d s; its log ends with: %s".formatted(patience.toSeconds(), cause);
        return new PartFailed(part.name(), what, advice(part, cause));
    }

    PartFailed ofUnstartable(Part part, Exception reason) {
        String what = "could not be started: %s".formatted(reason.getMessage());
        return new PartFailed(part.name(), what, advice(part, what));
    }

    private String cause(Part part, Child child) {
        try {
            return LogTail.of(settings.log(part.name()), child.logStart())
                    .cause()
                    .orElse("it wrote nothing to its log");
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }

    private String advice(Part part, String cause) {
        String text = cause.toLowerCase(Locale.ROOT);
        if (text.contains("outofmemory") || text.contains("cannot allocate memory")) {
            return "Close other programs to free memory, then start again";
        }
        if (text.contains("already in use") || text.contains("failed to bind")) {
            return "Stop the program that uses the port, then start again";
        }
        if (text.contains("no space left")) {
            return "Free disk space, then start again";
        }
        return "See %s, then start again".formatted(settings.log(part.name()));
    }
}
