package certway.progress.attempt.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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

    /** For each line the option that was given to it. */
    record Matched(Map<OptionId, OptionId> matches) implements Answer {
        public Matched {
            matches = Map.copyOf(matches);
        }
    }

    /** A few words. */
    record Written(String text) implements Answer {

        private static final int LONGEST = 200;

        public Written {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a text has at most %d characters".formatted(LONGEST));
            }
        }
    }
}
