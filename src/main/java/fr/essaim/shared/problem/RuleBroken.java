package fr.essaim.shared.problem;

import java.util.List;

/** A rule of the domain said no. The code names the rule and its text in {@code problems*.properties}. */
public class RuleBroken extends RuntimeException {
    final String code;
    final transient Object[] args;

    public RuleBroken(String code, Object... args) {
        super(code + " " + List.of(args), null, false, false);
        this.code = code;
        this.args = args;
    }
}
