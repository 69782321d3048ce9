package certway.progress.attempt.model;

import java.util.List;
import java.util.Optional;

/** Areas of a picture, of which exactly one is right. */
public record Hotspot(QuestionId id, String text, Picture picture, List<Area> areas) implements Question.Choice {

    /** What is looked at; width and height are the coordinate system of the areas. */
    public record Picture(String url, String alternative, int width, int height) {}

    /** An area that can be chosen; its option says how it is called. */
    public record Area(Option option, String shape, List<Integer> coordinates) {
        public Area {
            coordinates = List.copyOf(coordinates);
        }
    }

    public Hotspot {
        areas = List.copyOf(areas);
        List<Option> options = areas.stream().map(Area::option).toList();
        Checks.options(id, options);
        if (options.stream().filter(Option::correct).count() != 1) {
            throw new IllegalArgumentException("question %s needs one right area".formatted(id.value()));
        }
    }

    @Override
    public List<Option> options() {
        return areas.stream().map(Area::option).toList();
    }

    @Override
    public Optional<AnswerFault> faultOf(Answer answer) {
        return Checks.exactlyOne(options(), answer);
    }
}
