package certway.catalog.search;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept. */
final class Lazy<T> {

    private final Supplier<T> make;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable T made;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    T get() {
        T known = made;
        return known == null ? makeOnce() : known;
    }

    private T makeOnce() {
        making.lock();
        try {
            T known = made;
            if (known != null) {
                return known;
            }
            T first = make.get();
            made = first;
            return first;
        } finally {
            making.unlock();
        }
    }
}
