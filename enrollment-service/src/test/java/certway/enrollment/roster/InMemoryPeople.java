package certway.enrollment.roster;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.People;
import certway.enrollment.people.model.Person;
import certway.platform.DependencyUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A login server in memory; everybody's id is made of their address. */
final class InMemoryPeople implements People {

    private final Map<EmailAddress, Person> known = new ConcurrentHashMap<>();
    private final AtomicInteger invitations = new AtomicInteger();
    private volatile Told told = Told.NOT_MAILED;
    private volatile boolean down;
    private final Set<EmailAddress> hidden = ConcurrentHashMap.newKeySet();

    static LearnerId id(EmailAddress address) {
        return new LearnerId("id-of-" + address.value());
    }

    Person add(EmailAddress address) {
        Person person = new Person(id(address), new Person.Name("Known", "Person"), address.value(), true, true);
        known.put(address, person);
        return person;
    }

    void disable(EmailAddress address) {
        known.computeIfPresent(
                address,
                (_, person) -> new Person(person.id(), person.name(), person.email(), person.emailVerified(), false));
    }

    /** Nobody finds the account until somebody else wants to make it. */
    void registersMeanwhile(EmailAddress address) {
        add(address);
        hidden.add(address);
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    void tellBy(Told how) {
        told = how;
    }

    int invitations() {
        return invitations.get();
    }

    @Override
    public Optional<Person> find(EmailAddress address) {
        check();
        return hidden.contains(address) ? Optional.empty() : Optional.ofNullable(known.get(address));
    }

    @Override
    public List<Person> search(String words, int first, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Invitation invite(EmailAddress address, Person.Name name) {
        check();
        if (name.first().startsWith("<")) {
            return new Invitation.Unacceptable("error-person-name-invalid-character");
        }
        Person made = new Person(id(address), name, address.value(), false, true);
        hidden.remove(address);
        if (known.putIfAbsent(address, made) != null) {
            return new Invitation.Known();
        }
        invitations.incrementAndGet();
        return new Invitation.Made(made);
    }

    @Override
    public Told tell(LearnerId invited) {
        check();
        return told;
    }

    private void check() {
        if (down) {
            throw new DependencyUnavailable("The login server", null);
        }
    }
}
