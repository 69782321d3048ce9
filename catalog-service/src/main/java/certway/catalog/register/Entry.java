package certway.catalog.register;

/** One thing as it is now. */
public record Entry(Key key, long revision, String json, Act act) {}
