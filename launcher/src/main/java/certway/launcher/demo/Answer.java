package certway.launcher.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a quiz question asks for, as the request that answers it. */
sealed interface Answer {

    Map<String, Object> right();

    Map<String, Object> wrong();

    /** Of a choice: exactly these options and no others. */
    record Options(List<String> correct, List<String> incorrect) implements Answer {
        public Options {
            correct = List.copyOf(correct);
            incorrect = List.copyOf(incorrect);
        }

        @Override
        public Map<String, Object> right() {
            return Map.of("options", correct);
        }

        @Override
        public Map<String, Object> wrong() {
            return Map.of("options", List.of(incorrect.isEmpty() ? correct.getFirst() : incorrect.getFirst()));
        }
    }

    /** Every item, in this order. */
    record Order(List<String> items) implements Answer {
        public Order {
            items = List.copyOf(items);
        }

        @Override
        public Map<String, Object> right() {
            return Map.of("order", items);
        }

        @Override
        public Map<String, Object> wrong() {
            return Map.of("order", items.reversed());
        }
    }

    /** A number that may be off by the tolerance, in this unit. */
    record Measure(BigDecimal value, BigDecimal tolerance, String unit) implements Answer {
        @Override
        public Map<String, Object> right() {
            return Map.of("value", value.toPlainString(), "unit", unit);
        }

        @Override
        public Map<String, Object> wrong() {
            BigDecimal farOff = value.add(tolerance).add(tolerance).add(BigDecimal.TEN);
            return Map.of("value", farOff.toPlainString(), "unit", unit);
        }
    }
}
