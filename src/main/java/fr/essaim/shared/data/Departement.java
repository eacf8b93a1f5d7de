package fr.essaim.shared.data;

/** Départements by the codes of the Code officiel géographique. */
public final class Departement {
    private static final int OVERSEAS = 3;
    private static final int METROPOLITAN = 2;

    private Departement() {}

    /** The code that a commune's begins with: {@code 38} of {@code 38185}, {@code 2A} of {@code 2A004}, {@code 971} of {@code 97105}. */
    public static String of(String communeCode) {
        boolean overseas = communeCode.startsWith("97") || communeCode.startsWith("98");
        return communeCode.substring(0, overseas ? OVERSEAS : METROPOLITAN);
    }
}
