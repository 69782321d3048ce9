package certway.launcher.system;

import java.io.IOException;

/** Makes the next start a faster one, while the parts are running and the machine has time. */
public record Archiving(Settings settings) {

    /** Makes the archives that are missing of what was started; ends at once where there are all. */
    public void run() throws IOException, InterruptedException {
        for (String part : Parts.NAMES) {
            ClassArchive.of(settings, part).create();
        }
    }
}
