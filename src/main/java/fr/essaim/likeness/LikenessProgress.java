package fr.essaim.likeness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How far the feed has been read: one row. Whoever reads on holds it, so that replicas take turns. */
@Entity
class LikenessProgress {
    static final int ID = 1;

    @Id
    int id = ID;

    long position;
    String epoch = "";
}
