package certway.desk.audit.model;

/** Takes entries out of the documents in which they wait. */
public interface AuditLog {

    /** A collection whose documents entries wait in. */
    record Source(String collection) {}

    /** Something waits in that document. What cannot be taken now is taken later. */
    void wake(Source source, String documentId);
}
