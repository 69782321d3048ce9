package certway.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths as the files of a program name each other. */
final class RelativePath {

    private RelativePath() {}

    /** The path that {@code relative} means in {@code folder}; nothing if it leads out of the program or is no plain path. */
    static Optional<String> resolve(String folder, String relative) {
        if (relative.startsWith("/") || relative.chars().anyMatch(RelativePath::isForbidden)) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/")));
        for (String step : relative.split("/", -1)) {
            if (step.isEmpty() || (step.equals("..") && steps.isEmpty())) {
                return Optional.empty();
            }
            if (step.equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(String.join("/", steps));
    }

    /** The folder of a file, without a slash at its end. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) || "\\:?#%*\"<>|".indexOf(character) >= 0;
    }
}
