package fr.essaim.shared.data;

/** A record that stands for one resource: a row of a list, or the resource whole. */
public interface Represented {
    Meta meta();
}
