package fr.essaim.shared.problem;

/** What is wrong is wrong in one part of the body: places are said from its root. */
public class InPart extends RuntimeException {
    final String pointer;

    /**
     * @param pointer where the part stands, as a URI fragment: {@code #/data}
     * @param cause what any mapper of {@link Problems} knows, its pointers relative to the part
     */
    public InPart(String pointer, RuntimeException cause) {
        super(cause.getMessage(), cause, false, false);
        this.pointer = pointer;
    }
}
