package fr.essaim.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A report as a page to read and to print: one file, no script, nothing to fetch. */
final class ReportPage {
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final HtmlRenderer ESCAPING =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final int DEEPEST_OF_CONTENTS = 3;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body { font: 1.05rem/1.55 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
            h1, h2, h3, h4, nav { font-family: system-ui, sans-serif; line-height: 1.25 }
            h1 { font-size: 1.9rem }
            h2 { font-size: 1.4rem; margin-top: 2.5rem; border-bottom: 2px solid #14532d; padding-bottom: .25rem; color: #14532d }
            h3 { font-size: 1.15rem; margin-top: 1.75rem }
            h4 { font-size: 1rem; margin-bottom: .25rem }
            p { margin: .6rem 0 }
            li { margin: .3rem 0 }
            a { color: #0b4a8f }
            a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px }
            em { color: #4a4a4a }
            h1, h2, h3, h4, p, li, a { overflow-wrap: anywhere }
            nav { border: 1px solid #6b6b6b; padding: .25rem 1rem }
            nav h2 { border: 0; margin-top: .75rem; font-size: 1.15rem }
            @page { size: A4; margin: 18mm 16mm }
            @media print {
              body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0 }
              h2, h3, h4 { break-after: avoid }
              li, p { orphans: 3; widows: 3 }
              nav { break-after: page; border: 0; padding: 0 }
              a { color: inherit; text-decoration: none }
            }
            </style>
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """;

    private ReportPage() {}

    /** @param markdown with one heading of the first level, at its beginning */
    static String of(String markdown, Labels labels) {
        Node document = PARSER.parse(markdown);
        Map<Node, String> ids = new IdentityHashMap<>();
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
                ids.put(heading, "s" + headings.size());
            }
        });
        AttributeProvider anchors = (node, tag, attributes) -> {
            if (tag.equals("h" + (node instanceof Heading heading ? heading.getLevel() : 0))) {
                attributes.put("id", ids.get(node));
            }
        };
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> anchors)
                .build()
                .render(document);
        int afterTitle = body.indexOf("</h1>") + "</h1>\n".length();
        String title = text(headings.get(0));
        String contents = contents(headings.subList(1, headings.size()), ids, labels);
        return PAGE.formatted(
                labels.locale().toLanguageTag(),
                title,
                body.substring(0, afterTitle) + contents + body.substring(afterTitle));
    }

    private static String contents(List<Heading> headings, Map<Node, String> ids, Labels labels) {
        var list = new StringBuilder("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
                .append(labels.get("toc"))
                .append("</h2>\n<ul>\n");
        boolean below = false;
        boolean open = false;
        for (Heading heading : headings) {
            if (heading.getLevel() > DEEPEST_OF_CONTENTS) {
                continue;
            }
            boolean deeper = heading.getLevel() == DEEPEST_OF_CONTENTS;
            if (deeper && !below) {
                list.append("\n<ul>\n");
            } else if (open) {
                list.append("</li>\n").append(below && !deeper ? "</ul>\n</li>\n" : "");
            }
            list.append("<li><a href=\"#")
                    .append(ids.get(heading))
                    .append("\">")
                    .append(text(heading))
                    .append("</a>");
            below = deeper;
            open = true;
        }
        return list.append(below ? "</li>\n</ul>\n" : "")
                .append("</li>\n</ul>\n</nav>\n")
                .toString();
    }

    /** What a heading says, as HTML without any mark-up. */
    private static String text(Heading heading) {
        var plain = new org.commonmark.node.Text(TEXT.render(heading).strip());
        return ESCAPING.render(plain);
    }
}
