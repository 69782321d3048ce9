package certway.catalog.exchange.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a YAML file is made of. */
sealed interface Yaml {

    /** Any text; how it is quoted is the writer's business. */
    record Text(String text) implements Yaml {}

    /** A number, a truth value or a date: it never has quotes. */
    record Token(String text) implements Yaml {}

    /** An id; one that looks like a number or a word of YAML has quotes. */
    record Id(String text) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> items) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    static <T> Items items(Collection<T> values, Function<T, Yaml> item) {
        return new Items(values.stream().map(item).toList());
    }

    static Items ids(Collection<String> values) {
        return items(values, Id::new);
    }

    static Items texts(Collection<String> values) {
        return items(values, Text::new);
    }

    /** Fields in the order in which they were added. */
    final class Fields implements Yaml {

        private final Map<String, Yaml> values = new LinkedHashMap<>();

        Map<String, Yaml> values() {
            return values;
        }

        Fields put(String name, Yaml value) {
            values.put(name, value);
            return this;
        }

        Fields text(String name, String value) {
            return put(name, new Text(value));
        }

        Fields id(String name, Object value) {
            return put(name, new Id(value.toString()));
        }

        Fields token(String name, Object value) {
            return put(name, new Token(value.toString()));
        }

        /** Adds the field only if there is a value. */
        Fields optional(String name, @Nullable Object value) {
            return value == null ? this : token(name, value);
        }
    }
}
