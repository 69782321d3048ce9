package certway.enrollment.people.model;

import certway.enrollment.enrolling.model.LearnerId;
import java.util.List;
import java.util.Optional;

/**
 * Everybody with an account. If the login server does not answer, every method throws
 * {@code DependencyUnavailable}: nobody is ever taken for unknown because of an outage.
 */
public interface People {

    /** What became of the wish to give somebody an account. */
    sealed interface Invitation {

        record Made(Person person) implements Invitation {}

        /** There is an account of this address, by now. */
        record Known() implements Invitation {}

        /** The login server does not take the address or the name. */
        record Unacceptable(String why) implements Invitation {}
    }

    /** How somebody who was given an account learns of it. */
    enum Told {
        /** The login server sent a mail with a link to set a password. */
        MAILED,
        /** It should have, and could not. */
        MAIL_FAILED,
        /** No mail server is set up: somebody has to set a first password at the login server and hand it over. */
        NOT_MAILED
    }

    Optional<Person> find(EmailAddress address);

    /** Whose names or address begin with the words, in no order, from the {@code first}. */
    List<Person> search(String words, int first, int limit);

    /** Makes an account without a password; whoever gets in has to set one, and to confirm the address where mail is sent. */
    Invitation invite(EmailAddress address, Person.Name name);

    /** Tells them; once more where it was done already. */
    Told tell(LearnerId invited);
}
