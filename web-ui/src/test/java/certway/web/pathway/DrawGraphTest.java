package certway.web.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import certway.web.pathway.Drawing.Box;
import certway.web.pathway.Graph.Node;
import certway.web.pathway.Graph.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DrawGraphTest {

    private final DrawGraph draw = new DrawGraph();

    private static Node node(String id) {
        return new Node(id, id, "start", id);
    }

    private static Step step(List<String> from, List<String> to) {
        return new Step("s", "s", from, to, "s", JsonMapper.shared().createObjectNode());
    }

    private static Graph graph() {
        return new Graph(
                List.of(node("a"), node("b"), node("c"), node("d")),
                List.of(step(List.of("a"), List.of("b", "c")), step(List.of("b", "c"), List.of("d"))),
                List.of());
    }

    private static Box box(Drawing drawing, String id) {
        return drawing.boxes().stream()
                .filter(box -> box.node().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatComesLaterStandsFurtherRight() {
        Drawing drawing = draw.of(graph());

        assertThat(box(drawing, "a").x()).isLessThan(box(drawing, "b").x());
        assertThat(box(drawing, "b").x())
                .isEqualTo(box(drawing, "c").x())
                .isLessThan(box(drawing, "d").x());
    }

    @Test
    void nothingLiesOnAnythingElseOrOutsideOfThePicture() {
        Drawing drawing = draw.of(graph());

        for (Box box : drawing.boxes()) {
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            assertThat(drawing.boxes())
                    .filteredOn(other -> !other.node().equals(box.node()))
                    .noneMatch(other -> Math.abs(other.x() - box.x()) < box.width()
                            && Math.abs(other.y() - box.y()) < box.height());
        }
    }

    @Test
    void everyStepIsALineFromEachOfItsBeginningsToEachOfItsEnds() {
        assertThat(draw.of(graph()).lines())
                .extracting(line -> line.from() + line.to())
                .containsExactlyInAnyOrder("ab", "ac", "bd", "cd");
        assertThat(draw.of(graph()).lines()).allMatch(line -> line.path().matches("M\\d+ \\d+(L\\d+ \\d+)+"));
    }

    @Test
    void aStepFromNowhereIsNoLine() {
        Graph dangling = new Graph(List.of(node("a")), List.of(step(List.of("gone"), List.of("a"))), List.of());

        assertThat(draw.of(dangling).lines()).isEmpty();
    }

    @Test
    void aCircleThatSomebodyIsTryingOutIsDrawnAsWell() {
        Graph circle = new Graph(
                List.of(node("a"), node("b")),
                List.of(step(List.of("a"), List.of("b")), step(List.of("b"), List.of("a", "b"))),
                List.of());

        assertThat(draw.anew(circle).lines())
                .extracting(line -> line.from() + line.to())
                .containsExactlyInAnyOrder("ab", "ba", "bb");
    }

    @Test
    void thePictureIsDrawnOnceForAsLongAsTheGraphStays() {
        assertThat(draw.of(graph())).isSameAs(draw.of(graph()));
    }

    @Test
    void aLongTitleStandsInSeveralLines() {
        assertThat(DrawGraph.lines("Bachelor's degree in biology or chemistry"))
                .containsExactly("Bachelor's degree in", "biology or chemistry");
        assertThat(DrawGraph.lines("Specialist")).containsExactly("Specialist");
    }
}
