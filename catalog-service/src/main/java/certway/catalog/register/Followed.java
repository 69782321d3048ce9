package certway.catalog.register;

/** A register that is kept up with what other instances change. */
@FunctionalInterface
public interface Followed {

    void synchronise();
}
