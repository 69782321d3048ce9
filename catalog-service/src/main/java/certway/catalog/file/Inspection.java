package certway.catalog.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Optional;

/** What became of looking into a file: its type is known and safe to serve, or there is a reason to refuse it. */
public sealed interface Inspection {

    record Accepted(FileType type, String sha256, long bytes) implements Inspection {}

    record Refused(String reason) implements Inspection {}

    /** Where the bytes of a file come from; they may be asked for more than once. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Looks into a file without holding it in memory. */
    static Inspection of(String name, Bytes bytes) {
        Optional<FileType> named = FileType.named(name);
        if (named.isEmpty()) {
            return new Refused("files of this type are not allowed");
        }
        try {
            return inspect(named.get(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Inspection inspect(FileType type, Bytes bytes) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        try (InputStream in = bytes.open()) {
            byte[] head = in.readNBytes(FileType.HEAD);
            if (!type.fits(head)) {
                return new Refused("the file's content is not %s, as its name says".formatted(type.mediaType()));
            }
            digest.update(head);
            length = head.length;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                if (length > type.maximumBytes()) {
                    return new Refused("the file is larger than %d bytes".formatted(type.maximumBytes()));
                }
                digest.update(buffer, 0, read);
            }
        }
        return refusalWithin(type, bytes)
                .<Inspection>map(Refused::new)
                .orElse(new Accepted(type, Sha256.hex(digest), length));
    }

    /** What must not be in a file of the type. */
    private static Optional<String> refusalWithin(FileType type, Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return switch (type) {
                case SVG -> SvgCheck.refusal(in);
                case ZIP -> PackageZip.refusal(in);
                case PNG, JPEG, WEBP, PDF, MP4, WEBM, WEBVTT -> Optional.empty();
            };
        }
    }
}
