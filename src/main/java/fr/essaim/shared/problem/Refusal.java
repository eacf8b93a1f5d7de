package fr.essaim.shared.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service says no: which problem, and what is wrong where. The texts are found when the answer is written. */
public class Refusal extends RuntimeException {
    /** What is wrong with one place; {@code args} fill the text named {@code code}. */
    record Fault(Place place, String where, String code, Object... args) {}

    enum Place {
        PARAMETER,
        HEADER,
        POINTER
    }

    final transient ProblemType problem;
    final transient Object[] args;
    final transient List<Fault> faults = new ArrayList<>();
    final transient Map<String, String> headers = new LinkedHashMap<>();

    /** @param args fill the problem's detail text */
    public Refusal(ProblemType problem, Object... args) {
        super(problem.code, null, false, false);
        this.problem = problem;
        this.args = args;
    }

    /** A query parameter is wrong; {@code code} names a text of {@code problems*.properties}. */
    public Refusal parameter(String name, String code, Object... args) {
        faults.add(new Fault(Place.PARAMETER, name, code, args));
        return this;
    }

    public Refusal header(String name, String code, Object... args) {
        faults.add(new Fault(Place.HEADER, name, code, args));
        return this;
    }

    /** @param pointer where in the body, as a URI fragment: {@code #/venue/name} (RFC 6901) */
    public Refusal pointer(String pointer, String code, Object... args) {
        faults.add(new Fault(Place.POINTER, pointer, code, args));
        return this;
    }

    /** The answer carries this header too. */
    public Refusal with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    @Override
    public String getMessage() {
        return problem.code + (faults.isEmpty() ? " " + List.of(args) : " " + faults);
    }
}
