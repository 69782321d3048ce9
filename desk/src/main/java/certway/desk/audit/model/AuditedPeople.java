package certway.desk.audit.model;

/** The people of whom the log tells. */
public interface AuditedPeople {

    /**
     * Names somebody who was erased by their pseudonym from now on, and takes out what others wrote of them: reasons may name them.
     * The seals of the log hold.
     *
     * @return how many entries that were
     */
    long erase(String person, String pseudonym);
}
