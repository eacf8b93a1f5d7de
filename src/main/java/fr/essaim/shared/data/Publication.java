package fr.essaim.shared.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may see a resource: the public sees {@link #PUBLISHED} and nothing else. */
public enum Publication {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    ARCHIVED;

    /** Not public, and never was. */
    public boolean isBeforePublic() {
        return this == DRAFT || this == SUBMITTED;
    }

    /** The moves that are legal from here, as their addresses name them. */
    public String legalMoves() {
        return Arrays.stream(Move.values())
                .filter(move -> move.from.contains(this))
                .map(Move::path)
                .collect(Collectors.joining(", "));
    }

    /** How a resource comes before the public and leaves it. */
    public enum Move {
        SUBMIT(SUBMITTED, DRAFT),
        PUBLISH(PUBLISHED, SUBMITTED, ARCHIVED),
        RETURN(DRAFT, SUBMITTED),
        ARCHIVE(ARCHIVED, PUBLISHED);

        final Publication to;
        final List<Publication> from;

        Move(Publication to, Publication... from) {
            this.to = to;
            this.from = List.of(from);
        }

        /** The last part of the address that makes this move. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
