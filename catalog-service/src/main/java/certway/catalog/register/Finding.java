package certway.catalog.register;

/**
 * Why a register cannot become what a change would make of it.
 *
 * @param pointer JSON pointer into the thing
 */
public record Finding(Key key, String pointer, String message) {}
