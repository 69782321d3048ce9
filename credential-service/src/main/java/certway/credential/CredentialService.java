package certway.credential;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the credential service. */
@SpringBootApplication(proxyBeanMethods = false)
class CredentialService {

    private CredentialService() {}

    public static void main(String[] args) {
        SpringApplication.run(CredentialService.class, args);
    }
}
