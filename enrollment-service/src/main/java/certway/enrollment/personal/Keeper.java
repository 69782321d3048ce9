package certway.enrollment.personal;

import certway.platform.DependencyUnavailable;
import java.util.function.Supplier;
import org.springframework.web.client.RestClientException;

/** A service that keeps something of people; what it does not answer is an outage and nothing else. */
interface Keeper {

    /** In receipts, and as a file of the export. */
    String name();

    String export(String learner);

    long erase(String learner);

    /** Finds what is kept under an address only, so that the next round erases it, and says how much that was. */
    default long recognize(String learner, String address) {
        return 0;
    }

    /** This service itself. */
    record Own(String name, OwnData data) implements Keeper {

        @Override
        public String export(String learner) {
            return data.export(learner);
        }

        @Override
        public long erase(String learner) {
            return data.erase(learner);
        }

        @Override
        public long recognize(String learner, String address) {
            return data.recognize(learner, address);
        }
    }

    record Remote(String name, Subjects service) implements Keeper {

        @Override
        public String export(String learner) {
            return answer(() -> service.export(learner));
        }

        @Override
        public long erase(String learner) {
            return answer(() -> service.erase(learner)).erased();
        }

        private <T> T answer(Supplier<T> question) {
            try {
                return question.get();
            } catch (RestClientException e) {
                throw new DependencyUnavailable("The service of the part \"%s\"".formatted(name), e);
            }
        }
    }
}
