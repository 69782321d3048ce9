package certway.catalog.authoring;

import certway.catalog.program.ProgramModule;
import certway.catalog.program.Unit;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The modules and units of a draft. Positions count from 0; without one, what is new comes last. */
@Tag(name = "Drafts")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class OutlineController {

    record NewModule(String id, String title) {}

    record Title(String title) {}

    record ModulePlace(int position) {}

    record UnitPlace(String module, int position) {}

    private final EditDraft editDraft;

    OutlineController(EditDraft editDraft) {
        this.editDraft = editDraft;
    }

    @Operation(operationId = "addDraftModule", summary = "Add an empty module")
    @PostMapping("/modules")
    ResponseEntity<Object> addModule(
            Target target,
            @RequestParam(required = false) @Nullable Integer position,
            @RequestBody @Nullable JsonNode body) {
        NewModule wanted = AuthorInput.read(body, NewModule.class);
        ProgramModule module = new ProgramModule(wanted.id(), wanted.title(), List.of());
        return module(target, module.id(), "added", outline -> outline.addModule(module, position));
    }

    @Operation(operationId = "putDraftModule", summary = "Change the title of a module")
    @PutMapping("/modules/{moduleId}")
    ResponseEntity<Object> renameModule(
            Target target, @PathVariable String moduleId, @RequestBody @Nullable JsonNode body) {
        Title wanted = AuthorInput.read(body, Title.class);
        return module(target, moduleId, "renamed", outline -> outline.renameModule(moduleId, wanted.title()));
    }

    @Operation(operationId = "deleteDraftModule", summary = "Take a module out of the draft; versions keep it")
    @DeleteMapping("/modules/{moduleId}")
    ResponseEntity<Object> deleteModule(Target target, @PathVariable String moduleId) {
        return module(target, moduleId, "deleted", outline -> outline.deleteModule(moduleId));
    }

    @Operation(operationId = "moveDraftModule", summary = "Move a module to another position")
    @PostMapping("/modules/{moduleId}/move")
    ResponseEntity<Object> moveModule(
            Target target, @PathVariable String moduleId, @RequestBody @Nullable JsonNode body) {
        ModulePlace place = AuthorInput.read(body, ModulePlace.class);
        return module(target, moduleId, "moved", outline -> outline.moveModule(moduleId, place.position()));
    }

    @Operation(operationId = "addDraftUnit", summary = "Add a unit to a module")
    @PostMapping("/modules/{moduleId}/units")
    ResponseEntity<Object> addUnit(
            Target target,
            @PathVariable String moduleId,
            @RequestParam(required = false) @Nullable Integer position,
            @RequestBody @Nullable JsonNode body) {
        Unit unit = AuthorInput.read(body, Unit.class);
        return unit(target, unit.id(), "added", outline -> outline.addUnit(moduleId, unit, position));
    }

    @Operation(operationId = "putDraftUnit", summary = "Replace a unit; its id stays")
    @PutMapping("/units/{unitId}")
    ResponseEntity<Object> replaceUnit(
            Target target, @PathVariable String unitId, @RequestBody @Nullable JsonNode body) {
        Unit unit = AuthorInput.read(body, Unit.class);
        if (!unit.id().equals(unitId)) {
            throw Problems.invalid("/id", "must be the id in the address: learners' progress is kept by it");
        }
        return unit(target, unitId, "changed", outline -> outline.replaceUnit(unit));
    }

    @Operation(operationId = "deleteDraftUnit", summary = "Take a unit out of the draft; versions keep it")
    @DeleteMapping("/units/{unitId}")
    ResponseEntity<Object> deleteUnit(Target target, @PathVariable String unitId) {
        return unit(target, unitId, "deleted", outline -> outline.deleteUnit(unitId));
    }

    @Operation(operationId = "moveDraftUnit", summary = "Move a unit within its module or to another one")
    @PostMapping("/units/{unitId}/move")
    ResponseEntity<Object> moveUnit(Target target, @PathVariable String unitId, @RequestBody @Nullable JsonNode body) {
        UnitPlace place = AuthorInput.read(body, UnitPlace.class);
        return unit(target, unitId, "moved", outline -> outline.moveUnit(unitId, place.module(), place.position()));
    }

    private ResponseEntity<Object> module(Target target, String id, String what, Function<Outline, Change> change) {
        return edit(target, "module %s %s".formatted(id, what), change, after -> after.place(id));
    }

    private ResponseEntity<Object> unit(Target target, String id, String what, Function<Outline, Change> change) {
        return edit(target, "unit %s %s".formatted(id, what), change, after -> after.placeOfUnit(id));
    }

    private ResponseEntity<Object> edit(
            Target target, String note, Function<Outline, Change> change, Function<Outline, String> place) {
        return DraftAnswers.answer(editDraft.run(
                target,
                new Edit(
                        DraftAct.Kind.EDIT,
                        note,
                        content -> change.apply(new Outline(content)),
                        content -> place.apply(new Outline(content)))));
    }
}
