package certway.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The pages. They keep nothing of their own: each is made of what the services answer for the person who asks. */
@SpringBootApplication
public class WebUi {

    public static void main(String[] arguments) {
        SpringApplication.run(WebUi.class, arguments);
    }
}
