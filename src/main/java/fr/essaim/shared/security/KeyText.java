package fr.essaim.shared.security;

import fr.essaim.shared.data.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of a key, {@code ess_<kind>_<id>_<secret><crc>}: a prefix for scanners of leaked secrets, a checksum (CRC-32 of
 * all before it) that refuses a mistyped key without asking the database, 256 random bits. In letters and digits.
 *
 * @param id names the key, is no secret
 * @param secretHash SHA-256 of the secret, in hexadecimal: the only form that is kept
 */
record KeyText(String id, String secretHash) {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 16;
    private static final int SECRET_LENGTH = 43;
    private static final int CRC_LENGTH = 6;
    private static final Pattern SHAPE =
            Pattern.compile("(ess_[a-z]+_([0-9A-Za-z]{%d})_([0-9A-Za-z]{%d}))([0-9A-Za-z]{%d})"
                    .formatted(ID_LENGTH, SECRET_LENGTH, CRC_LENGTH));
    private static final SecureRandom RANDOM = new SecureRandom();

    static final String PREFIX = "ess_";

    /** What a text says, or null if it is no key. */
    static KeyText read(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches() && parts.group(4).equals(checksum(parts.group(1)))
                ? new KeyText(parts.group(2), hash(parts.group(3)))
                : null;
    }

    static String newId() {
        return random(ID_LENGTH);
    }

    /** A new key with this kind and id, in clear: it is shown once and never kept. */
    static String write(KeyKind kind, String id) {
        String text = PREFIX + kind.name().toLowerCase(java.util.Locale.ROOT) + "_" + id + "_" + random(SECRET_LENGTH);
        return text + checksum(text);
    }

    private static String random(int length) {
        var text = new StringBuilder();
        RANDOM.ints(length, 0, DIGITS.length()).forEach(i -> text.append(DIGITS.charAt(i)));
        return text.toString();
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        var number = BigInteger.valueOf(crc.getValue());
        var digits = new char[CRC_LENGTH];
        for (int i = CRC_LENGTH - 1; i >= 0; i--) {
            var split = number.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            digits[i] = DIGITS.charAt(split[1].intValue());
            number = split[0];
        }
        return new String(digits);
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }

    @Override
    public String toString() {
        return "key:" + id;
    }
}
