package certway.catalog.exchange;

import certway.catalog.program.CaseStudy;
import certway.catalog.program.CaseStudy.Choice;
import certway.catalog.program.CaseStudy.Ending;
import certway.catalog.program.CaseStudy.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a branching scenario and refuses one in which a learner can get lost. */
final class CaseReader {

    private static final int LINE = 500;
    private static final int FEEDBACK = 4_000;
    private static final int CHOICES = 10;

    private record Leading(Node node, String to) {}

    private final Material material;
    private final Map<String, Node> scenes = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Leading> choices = new ArrayList<>();

    CaseReader(Material material) {
        this.material = material;
    }

    CaseStudy read(Node node) {
        int before = node.faults().count();
        Fields fields = node.fields();
        Node start = fields.required("start");
        CaseStudy scenario = new CaseStudy(start.id(), fields.list("scenes", 1, this::scene));
        fields.end();
        choices.add(new Leading(start, scenario.start()));
        if (node.faults().count() == before) {
            choices.forEach(this::checkTarget);
        }
        if (node.faults().count() == before) {
            checkWays(scenario);
        }
        return scenario;
    }

    private Scene scene(Node node) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Scene scene = new Scene(
                Fields.unique(id, id.id(), ids),
                material.text(fields.required("text")),
                choices(fields),
                fields.optional("ending")
                        .map(ending -> ending.oneOf(Ending.values(), Ending::text))
                        .orElse(null));
        fields.end();
        if (scene.choices().isEmpty() == (scene.ending() == null)) {
            node.unfinished("must have either choices or an ending");
        }
        scenes.put(scene.id(), node);
        return scene;
    }

    private List<Choice> choices(Fields fields) {
        Set<String> choiceIds = new HashSet<>();
        return fields.optional("choices").map(node -> node.items(0, CHOICES)).orElse(List.of()).stream()
                .map(node -> choice(node, choiceIds))
                .toList();
    }

    private Choice choice(Node node, Set<String> choiceIds) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Node to = fields.required("to");
        Choice choice = new Choice(
                Fields.unique(id, id.id(), choiceIds),
                fields.line("text", LINE),
                to.id(),
                fields.markdown("feedback", FEEDBACK));
        choices.add(new Leading(to, choice.to()));
        fields.end();
        return choice;
    }

    private void checkTarget(Leading choice) {
        if (!scenes.containsKey(choice.to())) {
            choice.node().unfinished("there is no scene %s".formatted(choice.to()));
        }
    }

    /** Every scene is on a way from the start to an ending. */
    private void checkWays(CaseStudy scenario) {
        Map<String, Set<String>> onwards = new HashMap<>();
        Map<String, Set<String>> back = new HashMap<>();
        for (Scene scene : scenario.scenes()) {
            for (Choice choice : scene.choices()) {
                onwards.computeIfAbsent(scene.id(), id -> new HashSet<>()).add(choice.to());
                back.computeIfAbsent(choice.to(), id -> new HashSet<>()).add(scene.id());
            }
        }
        Set<String> endings = scenario.scenes().stream()
                .filter(scene -> scene.ending() != null)
                .map(Scene::id)
                .collect(Collectors.toSet());
        Set<String> reached = reachable(Set.of(scenario.start()), onwards);
        Set<String> ended = reachable(endings, back);
        scenes.forEach((id, node) -> {
            if (!reached.contains(id)) {
                node.unfinished("no choice leads to the scene %s".formatted(id));
            } else if (!ended.contains(id)) {
                node.unfinished("no ending can be reached from the scene %s".formatted(id));
            }
        });
    }

    private static Set<String> reachable(Set<String> from, Map<String, Set<String>> next) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String id : next.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(id)) {
                    open.push(id);
                }
            }
        }
        return reached;
    }
}
