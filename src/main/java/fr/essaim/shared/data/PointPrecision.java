package fr.essaim.shared.data;

/** What a point is the point of. */
public enum PointPrecision {
    ADDRESS,
    COMMUNE,
    APPROXIMATE
}
