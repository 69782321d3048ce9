package certway.catalog.publishing;

import certway.catalog.program.ProgramId;

/** Whoever wants to know at once that this instance changed a program; must not fail and must not take long. */
@FunctionalInterface
public interface ProgramChanges {

    void changed(ProgramId id);
}
