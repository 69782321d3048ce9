package certway.progress.attempt.model;

import java.math.BigDecimal;
import java.util.List;

/** What a learner answered. */
public sealed interface Answer {

    /** Options of a choice question; the order means nothing. */
    record Chosen(List<OptionId> options) implements Answer {
        public Chosen {
            options = List.copyOf(options);
        }
    }

    /** Items from first to last. */
    record Ordered(List<OptionId> order) implements Answer {
        public Ordered {
            order = List.copyOf(order);
        }
    }

    /** A number with its unit; bounded, so that calculating with it is. */
    record Measured(BigDecimal value, String unit) implements Answer {

        private static final int DIGITS = 30;

        public Measured {
            if (value.precision() > DIGITS || Math.abs(value.scale()) > DIGITS) {
                throw new IllegalArgumentException("a number has at most %d digits".formatted(DIGITS));
            }
        }
    }
}
