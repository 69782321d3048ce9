package certway.enrollment.enrolling.model;

import java.util.List;

/** Why somebody was not enrolled. */
public sealed interface Refusal {

    record ProgramUnknown() implements Refusal {}

    record ProgramRetired() implements Refusal {}

    /** Every group that is not met. */
    record PrerequisitesMissing(List<Prerequisite> missing) implements Refusal {

        public PrerequisitesMissing {
            missing = List.copyOf(missing);
        }
    }

    record VoucherUnusable(Vouchers.Reason reason) implements Refusal {}

    /** Only what was completed can be renewed. */
    record NotCompleted() implements Refusal {}
}
