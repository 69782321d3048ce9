package certway.launcher.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds in the end of a log why its writer ended, as one line for people. */
record LogTail(List<String> lines) {
    private static final int BYTES = 64 * 1024;
    private static final int WIDEST = 240;
    private static final Pattern CAUSE =
            Pattern.compile("^(Caused by: |Exception in thread \"[^\"]*\" |.*OutOfMemoryError).*");
    private static final Pattern ERROR = Pattern.compile(".*\\b(ERROR|FATAL|SEVERE)\\b.*");
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d+).*");

    static LogTail of(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.clamp(file.length() - BYTES, from, Math.max(from, file.length())));
            byte[] bytes = new byte[(int) Math.max(0, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new LogTail(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        }
    }

    /** Spring Boot's own description, else the innermost cause, else the last error, else the last line. */
    Optional<String> cause() {
        return description()
                .or(() -> lastMatching(CAUSE))
                .or(() -> lastMatching(ERROR))
                .or(() -> lines.reversed().stream()
                        .filter(line ->
                                !line.isBlank() && !STACK_FRAME.matcher(line).matches())
                        .findFirst())
                .map(LogTail::shortened);
    }

    private Optional<String> description() {
        int heading = lines.lastIndexOf("Description:");
        return heading < 0
                ? Optional.empty()
                : lines.stream()
                        .skip(heading + 1L)
                        .filter(line -> !line.isBlank())
                        .findFirst();
    }

    private Optional<String> lastMatching(Pattern pattern) {
        return lines.reversed().stream()
                .filter(line -> pattern.matcher(line).matches())
                .findFirst();
    }

    private static String shortened(String line) {
        String text = line.strip().replaceFirst("^Caused by: ", "").replaceFirst("[.]$", "");
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + " ...";
    }
}
