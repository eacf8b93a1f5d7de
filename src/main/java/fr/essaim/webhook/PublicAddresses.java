package fr.essaim.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the addresses of the public Internet from all others, by the IANA registries of special-purpose addresses. Of IPv6
 * only 2000::/3 is given out; what carries an IPv4 address in it (mapped, compatible, NAT64, 6to4, Teredo) is none of it or
 * taken out of it. (The JDK makes an IPv4 address of a mapped one.)
 */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network, the unspecified address included
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by the customers of a carrier
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, where clouds keep their metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast included

    private static final List<Block> GIVEN_OUT_6 = blocks("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks(
            "2001::/23", // protocols: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    /** The addresses that begin with the same bits. */
    private record Block(BigInteger first, int rest) {
        boolean has(InetAddress address) {
            return number(address).shiftRight(rest).equals(first.shiftRight(rest));
        }
    }

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        return address instanceof Inet4Address
                ? !isIn(NOT_PUBLIC_4, address)
                : isIn(GIVEN_OUT_6, address) && !isIn(NOT_PUBLIC_6, address);
    }

    private static boolean isIn(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.has(address));
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(PublicAddresses::block).toList();
    }

    private static Block block(String written) {
        String[] parts = written.split("/");
        try {
            InetAddress first = InetAddress.getByName(parts[0]);
            return new Block(number(first), first.getAddress().length * Byte.SIZE - Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
