package certway.desk.audit.model;

/** Under which names the log goes on telling of people who were erased. */
public interface Pseudonyms {

    /** The one of a person, whether they were erased or not; a pseudonym is its own. */
    String pseudonymOf(String person);

    /** Whether that is the pseudonym of somebody who was erased. */
    boolean isErased(String name);
}
