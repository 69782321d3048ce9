package certway.catalog.search;

import java.util.List;

/** Every program that was ever published, retired ones too, from memory. */
@FunctionalInterface
public interface KnownPrograms {

    List<KnownProgram> all();
}
