package certway.web.pathway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a visitor chose in the explorer, as it stands in its address.
 *
 * @param from empty while nothing is chosen
 * @param have what the person says to have
 */
public record Choice(String from, String to, String state, List<String> have) {

    private static final int MOST = 20;

    public Choice {
        have = have.stream()
                .flatMap(some -> Stream.of(some.split(",", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    public boolean isComplete() {
        return !from.isEmpty() && !to.isEmpty();
    }

    public Choice to(String role) {
        return new Choice(from, role, state, have);
    }

    public Choice having(String one) {
        return new Choice(
                from, to, state, Stream.concat(have.stream(), Stream.of(one)).toList());
    }

    public Choice without(String one) {
        List<String> left = new ArrayList<>(have);
        left.remove(one);
        return new Choice(from, to, state, left);
    }

    MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        add(parameters, "from", from);
        add(parameters, "to", to);
        add(parameters, "state", state);
        add(parameters, "have", String.join(",", have));
        return parameters;
    }

    private static void add(MultiValueMap<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name, value);
        }
    }

    /** The address of the explorer with this choice. */
    public String address() {
        StringBuilder address = new StringBuilder("/pathways");
        parameters()
                .toSingleValueMap()
                .forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
