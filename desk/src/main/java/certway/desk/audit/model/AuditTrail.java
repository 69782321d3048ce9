package certway.desk.audit.model;

import certway.desk.audit.model.AuditLog.Source;
import java.util.List;

/** The log itself, for acts that change no document, and for whoever has to know whether an act was done already. */
public interface AuditTrail {

    /** Keeps them at once, or throws. */
    void note(List<AuditEntry> entries);

    /** Whether the act of that entry was done to the document. */
    boolean has(Source source, String documentId, String entryId);
}
