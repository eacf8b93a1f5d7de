package fr.essaim.trace;

import fr.essaim.shared.problem.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.WordUtils;

/** A trace as SVG: a column for each step, a box for each node, which leads to its resource and has its whole text as title. */
final class Picture {
    private static final int MARGIN = 24;
    private static final int BOX = 230;
    private static final int COLUMN = BOX + 110;
    private static final int LINE = 17;
    private static final int GAP = 18;
    private static final int LETTERS = 29;
    private static final int LINES = 4;

    /** Of WCAG 2.2 AA contrast with the text. */
    private static final Map<String, String> COLOURS = Map.of(
            "contribution", "#fff4d6",
            "commitment", "#ffe1dc",
            "project", "#dcefdc",
            "implantation", "#d3f0ea",
            "pole", "#e3e6fb",
            "event", "#ececec",
            "atelier", "#ececec",
            "forum-session", "#ececec");

    private static final String STYLE = "text{font:13px sans-serif;fill:#222}.t{font-weight:bold}"
            + ".e{fill:none;stroke:#666}.w{stroke:#ccc;stroke-dasharray:4 3}"
            + ".l{font-size:11px;fill:#444;paint-order:stroke;stroke:#fff;stroke-width:4px}"
            + "rect{stroke:#888}.r{stroke:#222;stroke-width:3}a:focus rect{stroke:#00f;stroke-width:3}";

    private static final Set<String> WHOLES = Set.of("event", "atelier");

    private record Box(TraceDetail.Node node, List<String> lines, int x, int y) {
        private int height() {
            return LINE * (lines.size() + 1) + 14;
        }

        private int middle() {
            return y + height() / 2;
        }
    }

    private Picture() {}

    static String of(TraceDetail trace, Texts texts, String base) {
        Map<UUID, Box> boxes = placed(trace);
        int width = boxes.values().stream().mapToInt(b -> b.x + BOX).max().orElse(0) + MARGIN;
        int height =
                boxes.values().stream().mapToInt(b -> b.y + b.height()).max().orElse(0) + MARGIN;
        Box root = boxes.get(trace.root());
        String title = escaped(texts.get("trace.title", root.node.text()));
        String said = texts.get(
                trace.truncated() ? "trace.description-truncated" : "trace.description",
                trace.nodes().size(),
                trace.edges().size());
        var out = new StringBuilder(head(width, height, texts));
        out.append("<title id=\"title\">%s</title><desc id=\"desc\">%s</desc>\n".formatted(title, escaped(said)));
        drawEdges(out, trace, boxes, texts);
        boxes.values().forEach(box -> draw(out, box, box == root, texts, base));
        return out.append("</svg>\n").toString();
    }

    /** The sheet, white, and what is drawn with. */
    private static String head(int width, int height, Texts texts) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="group"\
                 aria-labelledby="title" aria-describedby="desc" lang="%3$s">
                <style>%4$s</style>
                <defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0 8 4 0 8z" fill="#666"/></marker></defs>
                <rect width="%1$d" height="%2$d" fill="#fff" style="stroke:none"/>
                """.formatted(width, height, texts.locale().toLanguageTag(), STYLE);
    }

    /** Those that arrive at one box are spread along its side. */
    private static void drawEdges(StringBuilder out, TraceDetail trace, Map<UUID, Box> boxes, Texts texts) {
        trace.edges().stream()
                .map(edge -> Arrow.of(edge, boxes))
                .sorted(Comparator.comparingInt(arrow -> arrow.upper.y))
                .collect(Collectors.groupingBy(arrow -> arrow.lower, LinkedHashMap::new, Collectors.toList()))
                .forEach((lower, arrows) -> {
                    for (int i = 0; i < arrows.size(); i++) {
                        draw(out, arrows.get(i), (i + 1.0) / (arrows.size() + 1), texts);
                    }
                });
    }

    private static Map<UUID, Box> placed(TraceDetail trace) {
        int first = trace.nodes().get(0).depth();
        var bottoms = new TreeMap<Integer, Integer>();
        Map<UUID, Box> boxes = new LinkedHashMap<>();
        for (TraceDetail.Node node : trace.nodes()) {
            int y = bottoms.getOrDefault(node.depth(), MARGIN);
            var box = new Box(node, lines(node.text()), MARGIN + (node.depth() - first) * COLUMN, y);
            bottoms.put(node.depth(), y + box.height() + GAP);
            boxes.put(node.id(), box);
        }
        return boxes;
    }

    /** An edge, between the boxes that it joins in the order of the trace. */
    private record Arrow(TraceDetail.Edge edge, Box upper, Box lower) {
        private static Arrow of(TraceDetail.Edge edge, Map<UUID, Box> boxes) {
            Box from = boxes.get(edge.from());
            Box to = boxes.get(edge.to());
            return Steps.isDownward(edge.kind()) ? new Arrow(edge, from, to) : new Arrow(edge, to, from);
        }

        /** That something was said there is seen, and is not what the trace is about. */
        private boolean isOfWhole() {
            return edge.kind().equals("PART_OF") && WHOLES.contains(upper.node.type());
        }
    }

    /** @param place from 0 to 1: where it arrives at the side of the lower box */
    private static void draw(StringBuilder out, Arrow arrow, double place, Texts texts) {
        int x1 = arrow.upper.x + BOX;
        int y1 = arrow.upper.middle();
        int y2 = (int) (arrow.lower.y + arrow.lower.height() * place);
        boolean ahead = arrow.lower.x > x1;
        int x2 = ahead ? arrow.lower.x : arrow.lower.x + BOX; // to the same column, or back: around the right side
        int bend = ahead ? (x2 - x1) / 2 : 50;
        out.append("<path class=\"e%s\" marker-end=\"url(#a)\" d=\"M%d %d C%d %d %d %d %d %d\"/>"
                .formatted(
                        arrow.isOfWhole() ? " w" : "",
                        x1,
                        y1,
                        x1 + bend,
                        y1,
                        ahead ? x2 - bend : x2 + bend,
                        y2,
                        x2,
                        y2));
        if (!arrow.isOfWhole()) {
            out.append("<text class=\"l\" text-anchor=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
                    .formatted(
                            ahead ? "end" : "start",
                            ahead ? x2 - 12 : x2 + 12,
                            y2 - 3,
                            escaped(Words.step(arrow.edge, texts))));
        }
    }

    private static void draw(StringBuilder out, Box box, boolean root, Texts texts, String base) {
        String type = Words.type(box.node, texts);
        out.append("<a href=\"%s\"><title>%s</title>"
                .formatted(escaped(base + box.node.url().path()), escaped(type + " : " + box.node.text())));
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"%s/>"
                .formatted(
                        box.x,
                        box.y,
                        BOX,
                        box.height(),
                        COLOURS.getOrDefault(box.node.type(), "#fff"),
                        root ? " class=\"r\"" : ""));
        int y = box.y + LINE + 3;
        out.append("<text class=\"t\" x=\"%d\" y=\"%d\">%s</text>".formatted(box.x + 10, y, escaped(type)));
        for (String line : box.lines) {
            y += LINE;
            out.append("<text x=\"%d\" y=\"%d\">%s</text>".formatted(box.x + 10, y, escaped(line)));
        }
        out.append("</a>\n");
    }

    /** Broken between words; what does not fit is left out, with an ellipsis. */
    private static List<String> lines(String text) {
        String[] all = WordUtils.wrap(text.strip().replaceAll("\\s+", " "), LETTERS, "\n", true)
                .split("\n");
        if (all.length <= LINES) {
            return List.of(all);
        }
        all[LINES - 1] = all[LINES - 1].substring(0, Math.min(all[LINES - 1].length(), LETTERS - 2)) + " …";
        return List.of(all).subList(0, LINES);
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}
