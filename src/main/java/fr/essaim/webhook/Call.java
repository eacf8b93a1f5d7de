package fr.essaim.webhook;

import fr.essaim.shared.change.FeedHead.Head;
import java.util.List;
import java.util.UUID;

/**
 * One attempt to be made: what is sent, where, and on whose behalf.
 *
 * @param lease what the attempt was taken under; when the endpoint has another by then, its result does not count
 * @param challenge what the endpoint has to say again; null when it is rung
 * @param head what an endpoint that is rung knows of by that
 * @param base the address of this service
 * @param secrets what it is signed with, the current one first
 * @param failures how many attempts have failed before
 */
record Call(
        UUID webhook,
        UUID lease,
        UUID message,
        String url,
        String challenge,
        Head head,
        String base,
        List<String> secrets,
        int failures) {
    static final String PING = "endpoint.ping";
    static final String RING = "feed.advanced";

    boolean isPing() {
        return challenge != null;
    }

    String type() {
        return isPing() ? PING : RING;
    }
}
