package certway.progress.personal.model;

/** Who was erased and does not come back, whatever news of them arrives late. */
public interface Erased {

    boolean contains(String learner);

    /** What stands in the place of the learner's id where something is kept: always the same, and nobody finds the id by it. */
    String pseudonym(String learner);

    /** Whether somebody who was erased under that pseudonym had that enrollment. */
    boolean had(String pseudonym, String enrollment);
}
