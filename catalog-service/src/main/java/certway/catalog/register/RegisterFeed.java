package certway.catalog.register;

import certway.platform.Worker;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks now and then for what other instances changed. */
@Component
@Order(3)
class RegisterFeed implements ApplicationRunner, AutoCloseable {

    private final List<Followed> registers;
    private final Worker worker;

    RegisterFeed(List<Followed> registers, RegisterSettings settings) {
        this.registers = List.copyOf(registers);
        this.worker = new Worker("register-feed", settings.pollInterval(), this::looked);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        worker.start();
    }

    private boolean looked() {
        registers.forEach(Followed::synchronise);
        return false;
    }

    @Override
    public void close() {
        worker.close();
    }
}
