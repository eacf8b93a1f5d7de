package fr.essaim.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Where messages may be sent: to public addresses, by HTTPS. */
@ApplicationScoped
class Targets {
    @Inject
    Resolver resolver;

    @Inject
    WebhookConfig config;

    /** Where the URL leads, nothing when that is forbidden. A name is not looked up. */
    Optional<Target> of(String url) {
        return Target.of(url, config.allowInsecureTargets()).filter(this::isWrittenWell);
    }

    /**
     * The addresses of the target, all of them allowed; none when one is not. Whoever connects, connects to one of these: a
     * name that is looked up again may be somewhere else by then.
     */
    List<InetAddress> addresses(Target target) throws UnknownHostException {
        List<InetAddress> addresses = resolver.resolve(target.host());
        return addresses.stream().allMatch(this::isAllowed) ? addresses : List.of();
    }

    private boolean isWrittenWell(Target target) {
        try {
            return !target.isAddress() || isAllowed(InetAddress.getByName(target.host()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddresses.has(address) || config.allowInsecureTargets() && address.isLoopbackAddress();
    }
}
