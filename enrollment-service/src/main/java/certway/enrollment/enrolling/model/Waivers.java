package certway.enrollment.enrolling.model;

/** What enrolling needs to know of waivers. */
public interface Waivers {

    Waived waived(LearnerId learner, ProgramId program);
}
