package certway.progress.xapi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as xAPI 1.0.3 states it (ADL, Experience API, part two, section 2.4). Each record is an object of that
 * document and has its members.
 *
 * @param id that of the event that states the same: so it is the same statement however often it is sent
 */
record Statement(
        String id,
        Agent actor,
        Verb verb,
        Activity object,
        @Nullable Result result,
        Context context,
        Instant timestamp) {

    /** Somebody with an account: a pseudonym, as in the events. */
    record Agent(String objectType, Account account) {

        Agent(Account account) {
            this("Agent", account);
        }
    }

    record Account(String homePage, String name) {}

    /**
     * What was done.
     *
     * @param display by language
     */
    record Verb(String id, Map<String, String> display) {

        Verb {
            display = Map.copyOf(display);
        }
    }

    /** What it was done with. */
    record Activity(String objectType, String id, Definition definition) {

        Activity(String id, Definition definition) {
            this("Activity", id, definition);
        }
    }

    /**
     * What an activity is.
     *
     * @param name by language
     * @param moreInfo a page about it
     */
    record Definition(
            String type, Map<String, String> name, @Nullable String moreInfo) {

        Definition {
            name = Map.copyOf(name);
        }
    }

    /**
     * How it ended.
     *
     * @param duration ISO 8601
     */
    record Result(
            @Nullable Score score,
            @Nullable Boolean success,
            boolean completion,
            @Nullable String duration) {}

    /**
     * Points.
     *
     * @param scaled from 0 to 1
     */
    record Score(BigDecimal scaled, int raw, int min, int max) {

        private static final int DIGITS = 4;

        static Score of(int points, int maximum) {
            BigDecimal scaled =
                    BigDecimal.valueOf(points).divide(BigDecimal.valueOf(maximum), DIGITS, RoundingMode.HALF_EVEN);
            return new Score(scaled, points, 0, maximum);
        }
    }

    /**
     * In what it was done.
     *
     * @param registration the enrollment
     * @param contextActivities null of a program, which is part of nothing
     * @param revision the version of the program
     * @param language of the program
     * @param extensions by address
     */
    record Context(
            String registration,
            @Nullable Surroundings contextActivities,
            String revision,
            String platform,
            String language,
            Map<String, Integer> extensions) {

        Context {
            extensions = Map.copyOf(extensions);
        }
    }

    /**
     * Activities around the one that it is about.
     *
     * @param parent what it is directly a part of
     * @param grouping the program; null where that is the parent
     */
    record Surroundings(List<Activity> parent, @Nullable List<Activity> grouping) {}
}
