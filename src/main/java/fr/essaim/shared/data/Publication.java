package fr.essaim.shared.data;

/** Who may see a resource: the public sees {@link #PUBLISHED} and nothing else. */
public enum Publication {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    ARCHIVED
}
