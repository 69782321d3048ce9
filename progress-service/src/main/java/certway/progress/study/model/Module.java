package certway.progress.study.model;

import java.util.List;

/** Units in order. */
public record Module(ModuleId id, String title, List<Unit> units) {
    public Module {
        units = List.copyOf(units);
    }
}
