package fr.essaim.shared.change;

/** What a consumer does with its copy of a resource. */
public enum ChangeOp {
    UPSERT,
    DELETE
}
