package fr.essaim.person;

/** A person is being erased, in this transaction: what named them is no longer what it was. */
public record Erased(Person person) {}
