/**
 * Webhooks: other services are told of events over HTTP, signed as Standard Webhooks asks, until they have answered. Not: what
 * events there are and what they say, which is up to the services that send them to Kafka.
 */
@NullMarked
package certway.enrollment.webhook;

import org.jspecify.annotations.NullMarked;
