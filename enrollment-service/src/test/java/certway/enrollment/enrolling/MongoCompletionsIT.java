package certway.enrollment.enrolling;

import certway.enrollment.TestDatabase;

class MongoCompletionsIT extends CompletionsContract {

    private final Completions completions = new MongoCompletions(TestDatabase.named("enrollment-store"));

    @Override
    Completions completions() {
        return completions;
    }
}
