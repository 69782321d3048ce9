package certway.catalog.program;

import java.util.List;

/** Checks content that did not come from the files of an import, as strictly as an import does. */
@FunctionalInterface
public interface ContentFaults {

    /** All that is wrong with the content itself; whether other programs and facts exist is not asked. */
    List<ContentFault> of(ProgramContent content);
}
