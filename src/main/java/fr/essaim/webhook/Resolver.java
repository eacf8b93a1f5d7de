package fr.essaim.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
interface Resolver {
    /** All of them, one at least; an address in writing is its own. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
