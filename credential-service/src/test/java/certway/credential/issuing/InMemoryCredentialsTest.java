package certway.credential.issuing;

import certway.credential.issuing.model.RevokedPositions;

class InMemoryCredentialsTest extends CredentialsContract {

    private final InMemoryCredentials credentials = new InMemoryCredentials();

    @Override
    Credentials credentials() {
        return credentials;
    }

    @Override
    RevokedPositions revokedPositions() {
        return credentials;
    }
}
