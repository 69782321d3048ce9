package certway.progress.study.model;

import certway.progress.attempt.model.Quiz;
import certway.progress.practicum.model.EntryForm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit as studying needs it. */
public sealed interface Unit {

    UnitId id();

    String title();

    int minutes();

    /** Every kind but a quiz: done by what the learner does in it. */
    sealed interface Task extends Unit {}

    /**
     * Done when the learner has seen it and says so.
     *
     * @param minimumMinutes that they must have been here before
     */
    record Reading(UnitId id, String title, int minutes, String html, int minimumMinutes) implements Task {

        public Reading {
            if (minimumMinutes < 0) {
                throw new IllegalArgumentException("a minimum time is not negative");
            }
        }

        public Reading(UnitId id, String title, int minutes, String html) {
            this(id, title, minutes, html, 0);
        }
    }

    /** A file to read, such as a PDF; done when the learner has seen it and says so. */
    record Document(
            UnitId id,
            String title,
            int minutes,
            File file,
            @Nullable String summaryHtml) implements Task {}

    /** A program of others in a frame; done when the learner says so. */
    record HtmlPackage(UnitId id, String title, int minutes, String url, int height) implements Task {}

    /** Done when so much of it was watched. */
    record Video(UnitId id, String title, int minutes, Film film) implements Task {}

    /** Done when everything is ticked. */
    record Checklist(
            UnitId id, String title, int minutes, @Nullable String html, List<Tick> items) implements Task {
        public Checklist {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a checklist has something to tick");
            }
        }
    }

    /** Scenes between which the learner chooses; done when an ending is reached. */
    record Case(UnitId id, String title, int minutes, String start, List<Scene> scenes) implements Task {
        public Case {
            scenes = List.copyOf(scenes);
            if (scenes.stream().noneMatch(scene -> scene.id().equals(start))) {
                throw new IllegalArgumentException("a case starts at one of its scenes");
            }
        }

        Optional<Scene> scene(String id) {
            return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
        }
    }

    /** A log of work at a real place; done when so many entries were confirmed by a supervisor. */
    record Practicum(UnitId id, String title, int minutes, String html, EntryForm form) implements Task {}

    /** Done when an attempt passed. */
    record QuizUnit(UnitId id, String title, int minutes, Quiz quiz) implements Unit {}

    /** A file and what it is. */
    record File(
            String url,
            String type,
            @Nullable Long bytes,
            @Nullable Integer pages) {}

    /**
     * A film.
     *
     * @param share percent of its seconds that must be watched
     */
    record Film(
            String url,
            @Nullable String type,
            int seconds,
            int share,
            List<Captions> captions,
            @Nullable String transcriptHtml) {
        public Film {
            captions = List.copyOf(captions);
            if (seconds < 1 || share < 1 || share > 100) {
                throw new IllegalArgumentException("a film of %d seconds, %d %% to watch".formatted(seconds, share));
            }
        }
    }

    record Captions(String language, String url) {}

    record Tick(String id, String text) {}

    /**
     * A place in a case.
     *
     * @param ending how the case ends here; null where it goes on
     */
    record Scene(
            String id,
            String html,
            List<Choice> choices,
            @Nullable String ending) {
        public Scene {
            choices = List.copyOf(choices);
        }
    }

    record Choice(
            String id, String text, String to, @Nullable String feedback) {}

    /** The quiz that this unit is; empty if it is none. */
    default Optional<Quiz> asQuiz() {
        return switch (this) {
            case QuizUnit(UnitId _, String _, int _, Quiz quiz) -> Optional.of(quiz);
            case Task _ -> Optional.empty();
        };
    }

    /** The word for this kind in events and answers. */
    default String kind() {
        return switch (this) {
            case Reading _ -> "reading";
            case Document _ -> "document";
            case HtmlPackage _ -> "package";
            case Video _ -> "video";
            case Checklist _ -> "checklist";
            case Case _ -> "case";
            case Practicum _ -> "practicum";
            case QuizUnit _ -> "quiz";
        };
    }
}
