package certway.credential.issuing.model;

import java.time.Instant;

/**
 * What a credential that replaces another has of its own.
 *
 * @param id a function of the id of the one it replaces, so that there cannot be two
 * @param holder named as the account says now
 * @param request which request it was, to know it again when it is repeated
 * @param template that counts now, whichever the one before was printed with
 */
public record Fresh(
        CredentialId id, PublicId publicId, HolderName holder, String request, Instant at, TemplateRef template) {}
