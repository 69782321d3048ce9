package certway.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask of this node; with several gateways each counts for itself.
 *
 * @param client one person or service account, or one address for those without a login
 * @param address everything from one address, whoever it is: a classroom shares one
 * @param login starts of a login from one address
 * @param check checks of certificates from one address: enough for people, too little to try ids or to copy out who has what
 * @param remembered how many callers are counted at a time
 */
@Validated
@ConfigurationProperties("certway.limits")
record LimitSettings(
        @DefaultValue @Valid Client client,
        @DefaultValue @Valid Address address,
        @DefaultValue @Valid Login login,
        @DefaultValue @Valid Check check,
        @DefaultValue("100000") @Min(1) long remembered) {

    record Client(
            @DefaultValue("50") @Min(1) int perSecond,
            @DefaultValue("200") @Min(1) int burst) {}

    record Address(
            @DefaultValue("500") @Min(1) int perSecond,
            @DefaultValue("2000") @Min(1) int burst) {}

    record Login(
            @DefaultValue("2") @Min(1) int perSecond,
            @DefaultValue("40") @Min(1) int burst) {}

    record Check(
            @DefaultValue("5") @Min(1) int perSecond,
            @DefaultValue("100") @Min(1) int burst) {}
}
