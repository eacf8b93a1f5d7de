package fr.essaim.shared.data;

import java.util.List;

/** What comes from elsewhere comes from one. */
public interface Partner {
    /** The fields on which its word is final, by type: {@code pole.siret}. */
    List<String> authorities();
}
