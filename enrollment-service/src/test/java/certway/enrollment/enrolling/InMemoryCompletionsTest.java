package certway.enrollment.enrolling;

class InMemoryCompletionsTest extends CompletionsContract {

    private final Completions completions = new InMemoryCompletions();

    @Override
    Completions completions() {
        return completions;
    }
}
