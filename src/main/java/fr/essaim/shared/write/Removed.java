package fr.essaim.shared.write;

import java.util.UUID;

/** A resource is being deleted, in this transaction: whoever points at it without a foreign key lets go. */
public record Removed(String type, UUID id) {}
