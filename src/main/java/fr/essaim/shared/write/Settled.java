package fr.essaim.shared.write;

import fr.essaim.shared.data.DomainEntity;

/** A resource that was made, changed, moved or deleted, in the transaction that does it. */
public record Settled(DomainEntity entity) {}
