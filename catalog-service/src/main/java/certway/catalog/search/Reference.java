package certway.catalog.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies and names, from the data about pathways where there is some, else as good as the ids tell. */
final class Reference {

    private final Certifications certifications;
    private final FacetNames names;

    Reference(Certifications certifications, FacetNames names) {
        this.certifications = certifications;
        this.names = names;
    }

    /** The body that grants it; by convention an id ends in it, as in {@code mlt-ascp}. */
    String body(String certification) {
        return certifications.find(certification).map(KnownCertification::body).orElseGet(() -> {
            int dash = certification.lastIndexOf('-');
            return certification.substring(dash + 1);
        });
    }

    /** How one gets and keeps it, if that is known. */
    KnownCertification.@Nullable Route route(String certification) {
        return certifications.find(certification).map(KnownCertification::route).orElse(null);
    }

    String name(FacetNames.Kind kind, String id) {
        return names.nameOf(kind, id).orElseGet(() -> readable(kind, id));
    }

    private static String readable(FacetNames.Kind kind, String id) {
        String words = id.replace('-', ' ');
        return switch (kind) {
            case CERTIFICATION, BODY -> words.toUpperCase(Locale.ROOT);
            case ROLE, TESTING_AREA, SPECIALISATION ->
                words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    }
}
