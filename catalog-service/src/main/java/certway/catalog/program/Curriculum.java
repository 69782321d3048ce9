package certway.catalog.program;

import java.util.List;

/** What is studied, in which order, and when it is complete. */
public record Curriculum(ModuleOrder moduleOrder, CompletionRule completion, List<ProgramModule> modules) {

    public Curriculum {
        modules = List.copyOf(modules);
    }
}
