package certway.catalog.program;

import java.util.List;

/** Units in order. */
public record ProgramModule(String id, String title, List<Unit> units) {

    public ProgramModule {
        units = List.copyOf(units);
    }
}
