package fr.essaim.shared.data;

import java.util.Collection;
import java.util.Map;

/** The points of communes, which a feature keeps. */
public interface Gazetteer {
    /** By INSEE code; those of which none is known are left out. */
    Map<String, Located.Spot> spots(Collection<String> communeCodes);
}
