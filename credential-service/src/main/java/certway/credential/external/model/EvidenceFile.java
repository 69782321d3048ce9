package certway.credential.external.model;

import java.time.Instant;

/**
 * A file that proves a record.
 *
 * @param name with the ending of what the file is
 * @param sha256 of its bytes, in hexadecimal digits
 * @param seen whether a registrar verified the record with this file in it; from then on the file stays as long as the record does
 */
public record EvidenceFile(
        String id, String name, FileKind kind, String sha256, int bytes, Instant addedAt, boolean seen) {

    EvidenceFile seenByARegistrar() {
        return new EvidenceFile(id, name, kind, sha256, bytes, addedAt, true);
    }
}
