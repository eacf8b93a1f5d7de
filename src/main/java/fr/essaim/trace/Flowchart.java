package fr.essaim.trace;

import fr.essaim.shared.problem.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A trace in the language of Mermaid (mermaid.js.org/syntax/flowchart): one line a node, one line an edge, downwards. */
final class Flowchart {
    private static final String HARMLESS = " ,.:!?()'’«»-–—/%€°+";

    private Flowchart() {}

    static String of(TraceDetail trace, Texts texts) {
        var out = new StringBuilder("flowchart TD\n");
        Map<UUID, String> names = new HashMap<>();
        for (TraceDetail.Node node : trace.nodes()) {
            String name = "n" + names.size();
            names.put(node.id(), name);
            out.append("  %s[\"%s : %s\"]\n".formatted(name, escaped(Words.type(node, texts)), escaped(node.text())));
        }
        for (TraceDetail.Edge edge : trace.edges()) {
            boolean down = Steps.isDownward(edge.kind());
            UUID upper = down ? edge.from() : edge.to();
            UUID lower = down ? edge.to() : edge.from();
            out.append("  %s -->|%s| %s\n"
                    .formatted(names.get(upper), escaped(Words.step(edge, texts)), names.get(lower)));
        }
        out.append("  style %s stroke-width:4px\n".formatted(names.get(trace.root())));
        if (trace.truncated()) {
            out.append("  %%%% %s\n".formatted(texts.get("trace.truncated")));
        }
        return out.toString();
    }

    /** Mermaid reads HTML entities, written with # in the place of &amp;: nothing else ends a quoted text. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                out.append(' ');
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }
}
