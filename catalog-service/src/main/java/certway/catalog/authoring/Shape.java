package certway.catalog.authoring;

import certway.platform.web.Problems.FieldFault;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds JSON against the records of the program model and tells everything that cannot be read as one, with its place. The records
 * say themselves what they need: a component is required unless it may be null or has a stand-in. What texts and numbers may say
 * is not asked here.
 */
final class Shape {

    private static final int DEEPEST = 40;
    private static final int LIST = 100;
    private static final int QUESTIONS = 1_000;

    private final JsonMapper mapper;
    private final List<FieldFault> faults = new ArrayList<>();

    private Shape(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** What does not fit; empty if the JSON can be read as the type. */
    static List<FieldFault> faults(JsonMapper mapper, JsonNode json, Class<?> type) {
        Shape shape = new Shape(mapper);
        shape.object(json, type, new Place("", "", 0));
        return List.copyOf(shape.faults);
    }

    /** Where in the request; {@code field} is the nearest name. */
    private record Place(String pointer, String field, int depth) {

        Place child(String name) {
            return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), name, depth + 1);
        }

        Place item(int index) {
            return new Place(pointer + "/" + index, field, depth + 1);
        }
    }

    private void fault(Place place, String message) {
        faults.add(new FieldFault(place.pointer(), message));
    }

    private void value(JsonNode node, AnnotatedType annotated, Place place) {
        if (place.depth() > DEEPEST) {
            fault(place, "is nested too deep");
        } else if (annotated instanceof AnnotatedParameterizedType list
                && list.getType().getTypeName().startsWith("java.util.List")) {
            items(node, list.getAnnotatedActualTypeArguments()[0], place);
        } else if (annotated.getType() instanceof Class<?> type) {
            object(node, type, place);
        }
    }

    private void items(JsonNode node, AnnotatedType type, Place place) {
        int limit = place.field().equals("questions") ? QUESTIONS : LIST;
        if (!node.isArray()) {
            fault(place, "must be a list");
        } else if (node.size() > limit) {
            fault(place, "must have at most %d, has %d".formatted(limit, node.size()));
        } else {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.path(i);
                if (item.path("id").isString() && !ids.add(item.path("id").asString())) {
                    fault(
                            place.item(i),
                            "%s stands here twice".formatted(item.path("id").asString()));
                }
                value(item, type, place.item(i));
            }
        }
    }

    private void object(JsonNode node, Class<?> type, Place place) {
        JsonTypeInfo kinds = type.getAnnotation(JsonTypeInfo.class);
        if (kinds != null && kinds.use() == JsonTypeInfo.Id.NAME) {
            kind(node, type, kinds.property(), place);
        } else if (type.isRecord() && valueOf(type).isEmpty()) {
            fields(node, type, "", place);
        } else {
            scalar(node, type, place);
        }
    }

    /** One of several records; a field says which. */
    private void kind(JsonNode node, Class<?> type, String property, Place place) {
        List<JsonSubTypes.Type> kinds =
                List.of(type.getAnnotation(JsonSubTypes.class).value());
        Optional<JsonSubTypes.Type> chosen = kinds.stream()
                .filter(kind -> kind.name().equals(node.path(property).asString("")))
                .findFirst();
        if (!node.isObject()) {
            fault(place, "must be an object");
        } else if (chosen.isEmpty()) {
            fault(
                    place.child(property),
                    "must be one of "
                            + String.join(
                                    ", ",
                                    kinds.stream().map(JsonSubTypes.Type::name).toList()));
        } else {
            fields(node, chosen.get().value(), property, place);
        }
    }

    private void fields(JsonNode node, Class<?> type, String known, Place place) {
        if (!node.isObject()) {
            fault(place, "must be an object");
            return;
        }
        Set<String> names = new HashSet<>(Set.of(known));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            names.add(name);
            JsonNode field = node.path(name);
            if (!field.isMissingNode() && !field.isNull()) {
                value(field, component.getAnnotatedType(), place.child(name));
            } else if (!mayBeAbsent(component)) {
                fault(place.child(name), "is missing");
            }
        }
        node.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> fault(place.child(name), "is unknown"));
    }

    /** Numbers, choices, dates, ids and whatever else reads itself. */
    private void scalar(JsonNode node, Class<?> type, Place place) {
        if (type.isEnum()) {
            List<String> names = Stream.of(type.getEnumConstants())
                    .map(constant -> mapper.valueToTree(constant).asString())
                    .toList();
            if (!node.isString() || !names.contains(node.asString())) {
                fault(place, "must be one of " + String.join(", ", names));
            }
        } else if (type == String.class) {
            if (!node.isString()) {
                fault(place, "must be text");
            }
        } else if (type == boolean.class) {
            if (!node.isBoolean()) {
                fault(place, "must be true or false");
            }
        } else if (type == int.class || type == Integer.class || type == long.class) {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                fault(place, "must be a whole number");
            }
        } else {
            readsItself(node, type, place);
        }
    }

    private void readsItself(JsonNode node, Class<?> type, Place place) {
        try {
            mapper.treeToValue(node, type);
        } catch (JacksonException | IllegalArgumentException e) {
            fault(place, "is not valid here");
        }
    }

    private static Optional<RecordComponent> valueOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst();
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonSetter.class)
                || component.getType() == boolean.class;
    }
}
