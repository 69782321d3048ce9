package certway.web.signing;

/**
 * What a supervisor typed.
 *
 * @param fault the word for what is wrong with it; empty if nothing is
 */
public record Form(String name, String comment, String fault) {

    public boolean isFaulty() {
        return !fault.isEmpty();
    }
}
