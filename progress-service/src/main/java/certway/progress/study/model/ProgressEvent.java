package certway.progress.study.model;

import certway.progress.attempt.model.AttemptSummary;
import java.time.Instant;

/** What happened in a study, as others may know it. */
public sealed interface ProgressEvent {

    record AttemptGraded(Outline.Place place, AttemptSummary attempt, int passMark) implements ProgressEvent {}

    record UnitCompleted(Outline.Place place, Instant at) implements ProgressEvent {}

    record ModuleCompleted(ModuleId module, Instant at) implements ProgressEvent {}

    record ProgramCompleted(Completion completion) implements ProgressEvent {}
}
