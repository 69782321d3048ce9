package certway.web.pathway;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Roles, backgrounds, and the steps between them. */
public record Graph(List<Node> nodes, List<Step> steps, List<Named> educations) {

    /** A role, or a background, which has no level. */
    public record Node(String id, String title, @Nullable String level, String summary) {

        public boolean isRole() {
            return level != null;
        }
    }

    public record Step(String id, String title, List<String> from, List<String> to, String summary, JsonNode requires) {

        /** The occupations for which the step asks for a licence. */
        Stream<String> licensed() {
            return all(requires)
                    .filter(requirement -> requirement.has("occupation"))
                    .map(requirement -> requirement.path("occupation").asString());
        }

        /** The title of the requirement with this id. */
        Stream<String> named(String id) {
            return all(requires)
                    .filter(requirement -> requirement.path("id").asString("").equals(id))
                    .map(requirement -> requirement.path("title").asString(id));
        }

        private static Stream<JsonNode> all(JsonNode requirement) {
            return Stream.concat(
                    Stream.of(requirement), requirement.path("of").valueStream().flatMap(Step::all));
        }
    }

    public List<Node> roles() {
        return nodes.stream().filter(Node::isRole).toList();
    }

    public String title(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .map(Node::title)
                .findFirst()
                .orElse(id);
    }

    /** What something that a person has is called: an education, a role, a requirement. */
    public String nameOf(String id) {
        return Stream.of(
                        educations.stream()
                                .filter(education -> education.id().equals(id))
                                .map(Named::title),
                        nodes.stream().filter(node -> node.id().equals(id)).map(Node::title),
                        steps.stream().flatMap(step -> step.named(id)))
                .flatMap(found -> found)
                .findFirst()
                .orElse(id);
    }

    public boolean isEducation(String id) {
        return educations.stream().anyMatch(education -> education.id().equals(id));
    }

    public List<Step> to(String role) {
        return steps.stream().filter(step -> step.to().contains(role)).toList();
    }

    public List<Step> from(String role) {
        return steps.stream().filter(step -> step.from().contains(role)).toList();
    }

    /** Where a step ends that leads there: whoever asks for a way to a place must be able to get one. */
    public List<Node> targets() {
        return roles().stream().filter(role -> !to(role.id()).isEmpty()).toList();
    }
}
