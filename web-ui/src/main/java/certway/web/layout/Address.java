package certway.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a page with what it is narrowed by; an empty text is no filter. */
public record Address(String path, Map<String, String> filters) {

    public Address {
        Map<String, String> given = new LinkedHashMap<>();
        filters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        });
        filters = given;
    }

    /** The same with one more, or another. */
    public Address with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(filters);
        more.put(name, value);
        return new Address(path, more);
    }

    /** What a service is asked with. */
    public MultiValueMap<String, String> query() {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        filters.forEach(query::add);
        return query;
    }

    @Override
    public String toString() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        filters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filters).toUriString();
    }
}
