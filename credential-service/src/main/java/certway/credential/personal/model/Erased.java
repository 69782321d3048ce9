package certway.credential.personal.model;

/** Who was erased and does not come back, whatever news of them arrives late. */
public interface Erased {

    /** Stands where a note of staff stood that may name somebody who was erased. */
    String NOTE = "erased";

    boolean contains(String learner);
}
