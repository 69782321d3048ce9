package certway.web.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the list of a learner's own certificates. */
public record Certificates(
        List<Certificate> items, @Nullable String next) {}
