package fr.essaim.trace;

import fr.essaim.shared.problem.Texts;

/** How a picture calls nodes and edges, read downwards. */
final class Words {
    private Words() {}

    static String type(TraceDetail.Node node, Texts texts) {
        String key = "trace." + (node.kind() == null ? node.type() : node.kind());
        return texts.has(key) ? texts.get(key) : node.type();
    }

    static String step(TraceDetail.Edge edge, Texts texts) {
        return texts.get("trace." + edge.kind());
    }
}
