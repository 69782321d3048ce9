package certway.credential.ledger.model;

import certway.credential.issuing.model.HolderName;
import certway.credential.template.model.Language;
import java.util.List;
import java.util.Optional;

/** The ledger in the form that a body which audits declarations is handed. */
@FunctionalInterface
public interface AuditPapers {

    /** The signed form of a certificate, to be attached. */
    record Signed(String publicId, String token) {}

    /** The accounts as a PDF with the signed certificates inside; empty where its font cannot show a text of it rightly. */
    Optional<byte[]> pdf(HolderName holder, Ledger ledger, List<Signed> certificates, Language language);
}
