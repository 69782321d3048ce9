package certway.web.staff;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** Those whose accounts have a role for staff. */
interface StaffClient {

    record Member(String firstName, String lastName) {

        String name() {
            return (firstName + " " + lastName).strip();
        }
    }

    @GetExchange("/api/admin/staff/{account}")
    Member member(@PathVariable String account);
}
