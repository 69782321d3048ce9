package certway.enrollment.personal.model;

/** Who was erased and does not come back, whatever news of them arrives late. */
public interface Erased {

    boolean contains(String learner);
}
