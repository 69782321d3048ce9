package certway.credential.ledger;

import certway.credential.external.model.ExternalRecord;
import certway.credential.issuing.model.Credential;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that ends.
 *
 * @param kind certificate, or the kind of the record
 */
record Expiry(
        String kind,
        String title,
        LocalDate on,
        @Nullable String publicId,
        @Nullable String recordId) {

    static Expiry certificate(Credential credential, LocalDate on) {
        return new Expiry(
                "certificate",
                credential.completion().program().title(),
                on,
                credential.publicId().value(),
                null);
    }

    static Expiry record(ExternalRecord external, LocalDate on) {
        return new Expiry(
                external.facts().kind().name().toLowerCase(Locale.ROOT),
                external.facts().title(),
                on,
                null,
                external.id());
    }
}
