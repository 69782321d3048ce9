package certway.catalog.search;

import java.util.List;

/** The published programs, from memory. */
@FunctionalInterface
public interface ListedPrograms {

    List<ListedProgram> all();
}
