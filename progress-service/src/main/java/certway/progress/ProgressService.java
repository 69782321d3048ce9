package certway.progress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the progress service. */
@SpringBootApplication
public class ProgressService {

    public static void main(String[] args) {
        SpringApplication.run(ProgressService.class, args);
    }
}
