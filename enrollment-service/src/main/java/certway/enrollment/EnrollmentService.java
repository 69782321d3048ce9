package certway.enrollment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the enrollment service. */
@SpringBootApplication(proxyBeanMethods = false)
class EnrollmentService {

    private EnrollmentService() {}

    public static void main(String[] args) {
        SpringApplication.run(EnrollmentService.class, args);
    }
}
