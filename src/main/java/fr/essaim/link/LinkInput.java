package fr.essaim.link;

import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.References;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record LinkInput(
        @NotNull LinkKind kind,
        @NotNull LinkBasis basis,
        @NotNull @Valid End from,
        @NotNull @Valid End to,
        @Size(max = 1000) String note)
        implements Input<Link> {
    /**
     * @param type such as {@code project}
     * @param ref a reference to a resource of this type
     */
    public record End(@NotBlank String type, @NotBlank String ref) {
        /** A link joins resources, and is none that could be joined. */
        private DomainEntity in(References references, String pointer) {
            if (type.equals(Links.TYPE)) {
                throw References.unknown(type, ref, pointer);
            }
            return references.find(type, ref, pointer);
        }
    }

    static LinkInput of(Link l) {
        return new LinkInput(
                l.kind,
                l.basis,
                new End(l.fromType, l.fromId.toString()),
                new End(l.toType, l.toId.toString()),
                l.note);
    }

    @Override
    public void applyTo(Link link, References references) {
        DomainEntity first = from.in(references, "/from/ref");
        DomainEntity second = to.in(references, "/to/ref");
        link.kind = kind;
        link.basis = basis;
        link.fromType = from.type;
        link.fromId = first.id;
        link.toType = to.type;
        link.toId = second.id;
        link.note = note;
    }
}
