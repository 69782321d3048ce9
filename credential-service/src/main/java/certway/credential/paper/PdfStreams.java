package certway.credential.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The streams of a PDF file, found without a reader of PDFs: that one unpacks whatever it meets, so it gets only what was seen here to
 * stay small. Certificates are packed in one way; a file that is packed otherwise is none.
 */
final class PdfStreams {

    /** A certificate unpacks to some hundred kilobytes. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int ZLIB_HEADER = 2;
    private static final int STEP = 8 * 1024;
    private static final int LONGEST_KEPT = 32 * 1024;

    private static final Pattern STREAM = Pattern.compile("stream *\\r?\\n?");
    private static final Pattern FILTER = Pattern.compile(name("Filter"));
    private static final Pattern USUAL_FILTER =
            Pattern.compile("/Filter\\s*(?:/(?:Flate|DCT)Decode\\b|\\[\\s*(?:/(?:Flate|DCT)Decode)?\\s*\\])");
    private static final Pattern COLUMNS = Pattern.compile(
            "(?:%s|%s)\\s*(?:[+-]?\\d{5,}|\\d+\\s+\\d+\\s+R)".formatted(name("Columns"), name("Colors")));
    private static final Pattern ENCRYPTED = Pattern.compile(name("Encrypt"));

    private final byte[] file;
    private final String text;

    PdfStreams(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /** A name in whichever way it can be spelt: any letter may stand there as its number. */
    private static String name(String name) {
        StringBuilder pattern = new StringBuilder("/");
        name.chars().forEach(letter -> pattern.append("(?:%c|#(?i:%02x))".formatted(letter, letter)));
        return pattern.append("(?![A-Za-z])").toString();
    }

    boolean areEncrypted() {
        return ENCRYPTED.matcher(text).find();
    }

    /** Whether they are packed in the way that certificates are. */
    boolean areUsual() {
        Matcher filter = FILTER.matcher(text);
        Matcher usual = USUAL_FILTER.matcher(text);
        while (filter.find()) {
            if (!usual.find(filter.start()) || usual.start() != filter.start()) {
                return false;
            }
        }
        return !COLUMNS.matcher(text).find();
    }

    /** The beginnings of all of them, unpacked and as they stand; empty if they are too large together. */
    Optional<List<String>> unpacked() {
        List<String> all = new ArrayList<>();
        Matcher stream = STREAM.matcher(text);
        int total = 0;
        while (stream.find()) {
            Unpacked unpacked = unpacked(stream.end(), MOST_BYTES - total);
            total += unpacked.size();
            if (total >= MOST_BYTES) {
                return Optional.empty();
            }
            all.add(unpacked.beginning());
            all.add(asItStands(stream.end()));
        }
        return Optional.of(all);
    }

    /** Attachments need not be packed. */
    private String asItStands(int start) {
        int end = text.indexOf("endstream", start);
        return end < 0 || end - start > LONGEST_KEPT
                ? ""
                : text.substring(start, end).strip();
    }

    private record Unpacked(int size, String beginning) {}

    /** As readers do: whatever the first two bytes are, and until it makes no sense any more. */
    private Unpacked unpacked(int start, int most) {
        Inflater inflater = new Inflater(true);
        byte[] kept = new byte[LONGEST_KEPT];
        int size = 0;
        try {
            int from = Math.min(start + ZLIB_HEADER, file.length);
            inflater.setInput(file, from, file.length - from);
            byte[] step = new byte[STEP];
            int count = inflater.inflate(step);
            while (count > 0 && size < most) {
                System.arraycopy(
                        step, 0, kept, Math.min(size, LONGEST_KEPT), Math.min(count, Math.max(0, LONGEST_KEPT - size)));
                size += count;
                count = inflater.inflate(step);
            }
        } catch (DataFormatException e) {
            // Not packed so, or only up to here.
            return new Unpacked(size, beginning(kept, size));
        } finally {
            inflater.end();
        }
        return new Unpacked(size, beginning(kept, size));
    }

    private static String beginning(byte[] kept, int size) {
        return new String(Arrays.copyOf(kept, Math.min(size, LONGEST_KEPT)), StandardCharsets.ISO_8859_1);
    }
}
