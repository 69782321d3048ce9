package certway.catalog.register;

import java.util.List;

/** All changes that a register ever had, in order. Nothing is taken out or altered. */
public interface ChangeLog {

    /** Adds the step, unless another one has its sequence. */
    boolean append(Step step);

    /** The steps behind this one, in order. */
    List<Step> after(long sequence);

    /** At most so many steps before this one that changed a thing, the latest first, with the changes of that thing only. */
    List<Step> history(Key key, long before, int limit);
}
