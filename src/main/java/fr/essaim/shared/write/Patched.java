package fr.essaim.shared.write;

import java.util.Set;
import java.util.UUID;

/**
 * A resource is being changed by a merge patch, in this transaction.
 *
 * @param members of its input, those that are another than before
 */
public record Patched(String type, UUID id, Set<String> members) {}
