package certway.progress.outline;

import certway.platform.event.EventJson;
import certway.progress.outline.PublishedProgram.PublishedModule;
import certway.progress.outline.PublishedProgram.PublishedRule;
import certway.progress.outline.PublishedProgram.PublishedUnit;
import certway.progress.study.model.CompletionRule;
import certway.progress.study.model.Credit;
import certway.progress.study.model.Module;
import certway.progress.study.model.ModuleId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outline.Completing;
import certway.progress.study.model.Outline.Description;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what the catalog hands out; what it does not know it refuses, since a learner could never be done with it. */
final class OutlineReader {

    private OutlineReader() {}

    /**
     * Reads a program version.
     *
     * @throws UnsupportedProgram if it cannot be studied here
     */
    static Outline read(JsonNode json) {
        try {
            return outline(EventJson.read(json, PublishedProgram.class));
        } catch (JacksonException e) {
            throw new UnsupportedProgram("not a program version: " + e.getOriginalMessage());
        } catch (UnsupportedProgram e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnsupportedProgram(String.valueOf(e.getMessage()));
        }
    }

    private static Outline outline(PublishedProgram program) {
        List<Credit> credits = orEmpty(program.credits()).stream()
                .map(credit -> new Credit(credit.body(), credit.category(), credit.tenths()))
                .toList();
        return new Outline(
                new ProgramVersion(program.programId(), program.version()),
                new Description(
                        program.slug(),
                        program.title(),
                        program.language(),
                        program.studyMinutes(),
                        ValidityReader.validity(program),
                        credits),
                order(program.moduleOrder()),
                new Completing(program.completionRuleVersion(), rule(program.completion())),
                program.modules().stream().map(OutlineReader::module).toList());
    }

    private static Order order(String word) {
        return switch (word) {
            case "free" -> Order.FREE;
            case "sequential" -> Order.SEQUENTIAL;
            default -> throw new UnsupportedProgram("unknown order of modules '%s'".formatted(word));
        };
    }

    private static CompletionRule rule(PublishedRule rule) {
        return switch (rule.rule()) {
            case "all-of" -> new CompletionRule.AllOf(rules(rule));
            case "any-of" -> new CompletionRule.AnyOf(rules(rule));
            case "at-least" -> new CompletionRule.AtLeast(present(rule.count(), "rule at-least", "count"), rules(rule));
            case "all-units" -> new CompletionRule.AllUnits();
            case "units" ->
                new CompletionRule.Units(present(rule.units(), "rule units", "units").stream()
                        .map(UnitId::new)
                        .toList());
            case "minimum-score" ->
                new CompletionRule.MinimumScore(
                        new UnitId(present(rule.unit(), "rule minimum-score", "unit")),
                        present(rule.percent(), "rule minimum-score", "percent"));
            case "minimum-time" ->
                new CompletionRule.MinimumTime(present(rule.minutes(), "rule minimum-time", "minutes"));
            case "practicum-count" ->
                new CompletionRule.PracticumCount(
                        new UnitId(present(rule.unit(), "rule practicum-count", "unit")),
                        present(rule.count(), "rule practicum-count", "count"));
            case "final-score" ->
                new CompletionRule.FinalScore(
                        present(rule.percent(), "rule final-score", "percent"),
                        present(rule.weights(), "rule final-score", "weights").stream()
                                .map(weight -> new CompletionRule.Weight(new UnitId(weight.unit()), weight.weight()))
                                .toList());
            default -> throw new UnsupportedProgram("unknown completion rule '%s'".formatted(rule.rule()));
        };
    }

    private static List<CompletionRule> rules(PublishedRule rule) {
        List<CompletionRule> rules = present(rule.rules(), "rule " + rule.rule(), "rules").stream()
                .map(OutlineReader::rule)
                .toList();
        if (rules.isEmpty()) {
            throw new UnsupportedProgram("rule %s is made of no rules".formatted(rule.rule()));
        }
        return rules;
    }

    private static Module module(PublishedModule module) {
        List<Unit> units = module.units().stream().map(OutlineReader::unit).toList();
        return new Module(new ModuleId(module.id()), module.title(), units);
    }

    private static Unit unit(PublishedUnit unit) {
        String where = "unit " + unit.id();
        UnitId id = new UnitId(unit.id());
        return switch (unit.kind()) {
            case "video", "document", "package", "case", "checklist", "practicum" -> TaskReader.task(where, id, unit);
            case "reading" ->
                new Unit.Reading(
                        id,
                        unit.title(),
                        unit.minutes(),
                        present(unit.html(), where, "html"),
                        unit.minimumMinutes() == null ? 0 : unit.minimumMinutes());
            case "quiz" ->
                new Unit.QuizUnit(
                        id, unit.title(), unit.minutes(), QuizReader.quiz(where, present(unit.quiz(), where, "quiz")));
            default -> throw new UnsupportedProgram("%s is of unknown kind '%s'".formatted(where, unit.kind()));
        };
    }

    static <T> T present(@Nullable T value, String where, String field) {
        if (value == null) {
            throw new UnsupportedProgram("%s has no %s".formatted(where, field));
        }
        return value;
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
