package certway.launcher.check;

/** What one check saw. */
public sealed interface Finding {
    String subject();

    String seen();

    record Fine(String subject, String seen) implements Finding {}

    /** Something that keeps the platform from starting, and what to do about it. */
    record Problem(String subject, String seen, String advice) implements Finding {
        public String line() {
            return "%s: %s. %s".formatted(subject, seen, advice);
        }
    }
}
