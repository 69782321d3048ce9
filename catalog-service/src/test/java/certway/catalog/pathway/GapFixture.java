package certway.catalog.pathway;

import static certway.catalog.pathway.PathwayFixture.GRAPH;
import static certway.catalog.pathway.PathwayFixture.licences;
import static certway.catalog.pathway.PathwayFixture.programs;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.GapAnswer.Leg;
import certway.catalog.pathway.GapAnswer.Met;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gaps in the pathways that the repository ships, and what is looked at in them. */
final class GapFixture {

    static final String ENTRANT = "career-entrant";
    static final String PHLEBOTOMY = "phlebotomy-technician";
    static final String MLT = "medical-laboratory-technician";
    static final String MLS = "medical-laboratory-scientist";

    private GapFixture() {}

    static GapAnswer gap(String from, String to, @Nullable String state, String... have) {
        Holdings.Reading reading = Holdings.read(List.of(have), GRAPH, programs());
        assertThat(reading.unknown()).isEmpty();
        Term of = state == null ? null : GRAPH.state(state).orElseThrow();
        return new Gap(GRAPH, programs(), licences()).answer(new Gap.Question(from, to, of, reading.holdings()));
    }

    static LicenceAnswer licence(Item item) {
        return Objects.requireNonNull(item.licence());
    }

    static List<String> steps(GapAnswer gap) {
        return gap.path().stream().map(Leg::step).toList();
    }

    static List<String> missing(GapAnswer gap) {
        return gap.missing().stream().map(Item::id).toList();
    }

    static List<String> met(GapAnswer gap) {
        return gap.met().stream().map(Met::id).toList();
    }
}
