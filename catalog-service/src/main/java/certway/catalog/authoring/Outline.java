package certway.catalog.authoring;

import certway.catalog.authoring.Change.Changed;
import certway.catalog.authoring.Change.Missing;
import certway.catalog.authoring.Change.Taken;
import certway.catalog.authoring.Change.TooMany;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Edits of a program's modules and units. Positions count from 0; one behind the end, or none, is the end.
 *
 * @param content before the edit
 */
record Outline(ProgramContent content) {

    /** As many as an import may have. */
    static final int LIMIT = 100;

    Change addModule(ProgramModule module, @Nullable Integer position) {
        if (find(module.id()).isPresent()) {
            return new Taken(module.id());
        }
        if (modules().size() >= LIMIT) {
            return new TooMany("modules", LIMIT);
        }
        return changed(inserted(modules(), module, position));
    }

    Change renameModule(String id, String title) {
        return inModule(id, module -> new ProgramModule(id, title, module.units()));
    }

    Change deleteModule(String id) {
        return find(id).isEmpty() ? noModule(id) : changed(without(modules(), id));
    }

    Change moveModule(String id, int position) {
        return find(id).<Change>map(module -> changed(inserted(without(modules(), id), module, position)))
                .orElseGet(() -> noModule(id));
    }

    Change addUnit(String module, Unit unit, @Nullable Integer position) {
        if (content.units().stream().anyMatch(other -> other.id().equals(unit.id()))) {
            return new Taken(unit.id());
        }
        return insertUnit(module, unit, position);
    }

    Change replaceUnit(Unit unit) {
        return moduleOf(unit.id())
                .map(module -> inModule(module.id(), before -> withUnits(before, replaced(before.units(), unit))))
                .orElseGet(() -> noUnit(unit.id()));
    }

    Change deleteUnit(String id) {
        return moduleOf(id)
                .map(module -> inModule(module.id(), before -> withoutUnit(before, id)))
                .orElseGet(() -> noUnit(id));
    }

    Change moveUnit(String id, String module, int position) {
        Optional<Unit> unit =
                content.units().stream().filter(one -> one.id().equals(id)).findFirst();
        if (unit.isEmpty()) {
            return noUnit(id);
        }
        List<ProgramModule> taken =
                modules().stream().map(before -> withoutUnit(before, id)).toList();
        return new Outline(Sections.with(content, taken)).insertUnit(module, unit.get(), position);
    }

    /** Where the module stands in the content's stored form; empty if there is none. */
    String place(String module) {
        for (int i = 0; i < modules().size(); i++) {
            if (modules().get(i).id().equals(module)) {
                return "/curriculum/modules/" + i;
            }
        }
        return "";
    }

    /** Where the unit stands in the content's stored form; empty if there is none. */
    String placeOfUnit(String unit) {
        return moduleOf(unit)
                .map(module -> "%s/units/%d".formatted(place(module.id()), position(module.units(), unit)))
                .orElse("");
    }

    private static int position(List<Unit> units, String id) {
        return units.stream().map(Unit::id).toList().indexOf(id);
    }

    private Change insertUnit(String module, Unit unit, @Nullable Integer position) {
        if (find(module).filter(found -> found.units().size() >= LIMIT).isPresent()) {
            return new TooMany("units of the module " + module, LIMIT);
        }
        return inModule(module, before -> withUnits(before, inserted(before.units(), unit, position)));
    }

    private Change inModule(String id, UnaryOperator<ProgramModule> edit) {
        return find(id).isEmpty()
                ? noModule(id)
                : changed(modules().stream()
                        .map(module -> module.id().equals(id) ? edit.apply(module) : module)
                        .toList());
    }

    private List<ProgramModule> modules() {
        return content.curriculum().modules();
    }

    private Optional<ProgramModule> find(String id) {
        return modules().stream().filter(module -> module.id().equals(id)).findFirst();
    }

    private Optional<ProgramModule> moduleOf(String unit) {
        return modules().stream()
                .filter(module ->
                        module.units().stream().anyMatch(one -> one.id().equals(unit)))
                .findFirst();
    }

    private Changed changed(List<ProgramModule> modules) {
        return new Changed(Sections.with(content, modules));
    }

    private static Change noModule(String id) {
        return new Missing("module " + id);
    }

    private static Change noUnit(String id) {
        return new Missing("unit " + id);
    }

    private static List<ProgramModule> without(List<ProgramModule> modules, String id) {
        return modules.stream().filter(module -> !module.id().equals(id)).toList();
    }

    private static ProgramModule withoutUnit(ProgramModule module, String id) {
        return withUnits(
                module,
                module.units().stream().filter(unit -> !unit.id().equals(id)).toList());
    }

    private static ProgramModule withUnits(ProgramModule module, List<Unit> units) {
        return new ProgramModule(module.id(), module.title(), units);
    }

    private static List<Unit> replaced(List<Unit> units, Unit next) {
        return units.stream()
                .map(unit -> unit.id().equals(next.id()) ? next : unit)
                .toList();
    }

    private static <T> List<T> inserted(List<T> items, T item, @Nullable Integer position) {
        List<T> longer = new ArrayList<>(items);
        int end = items.size();
        longer.add(position == null ? end : Math.clamp(position, 0, end), item);
        return longer;
    }
}
