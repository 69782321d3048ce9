package certway.credential.personal.model;

/** What stands where learners stood who were erased; the same in every service. */
@FunctionalInterface
public interface Pseudonyms {

    boolean isPseudonym(String learner);
}
