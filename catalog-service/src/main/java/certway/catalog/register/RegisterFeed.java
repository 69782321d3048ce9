package certway.catalog.register;

import com.mongodb.MongoException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks now and then for what other instances changed. */
@Component
@Order(3)
class RegisterFeed implements ApplicationRunner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RegisterFeed.class);

    private final List<Followed> registers;
    private final RegisterSettings settings;
    private final Thread thread = Thread.ofVirtual().name("register-feed").unstarted(this::run);

    RegisterFeed(List<Followed> registers, RegisterSettings settings) {
        this.registers = List.copyOf(registers);
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(settings.pollInterval().toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            registers.forEach(Followed::synchronise);
        } catch (MongoException e) {
            log.warn("The reference data could not be looked at: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
