package fr.essaim.report;

import fr.essaim.atelier.ContributionKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the groups said in the ateliers: questions, stakes and proposals under the title of each. */
final class CapturesSection implements Section {
    private static final Pattern BELOW = Pattern.compile("(Exemple|Témoignage) ?: (.+)");
    private static final int LONGEST_TITLE = 300;

    private final Account account;
    private Account.Theme theme;
    private ContributionKind part;

    CapturesSection(Account account) {
        this.account = account;
    }

    @Override
    public void open(ReportSection heading, Line line) {
        theme = null;
        part = null;
    }

    @Override
    public boolean owns(Line line) {
        return theme != null && Subheadings.in(line) != null;
    }

    @Override
    public boolean take(Line line) {
        if (line.isItem()) {
            return theme != null && part != null && (line.depth() > 1 ? below(line) : item(line));
        }
        ContributionKind found = Subheadings.in(line);
        if (found != null && theme != null) {
            part = found;
            theme.captured = true;
            account.heading(line, ReportSection.CAPTURES);
            if (!line.rest().isEmpty()) {
                theme.description = Account.joined(theme.description, "\n\n", Said.of(line, line.rest()));
            }
            return true;
        }
        return title(line);
    }

    private boolean title(Line line) {
        String title = line.text();
        Account.Theme known = account.theme(title);
        if (known == null && (title.length() > LONGEST_TITLE || title.endsWith(".") || line.introduces())) {
            return false;
        }
        if (known == null) {
            known = new Account.Theme();
            known.title = Said.of(line);
            account.themes.add(known);
        } else {
            known.title = known.title.on(Said.of(line));
        }
        theme = known;
        part = null;
        return true;
    }

    private boolean item(Line line) {
        return switch (part) {
            case QUESTION -> theme.captureQuestions.add(Said.of(line));
            case STAKE -> theme.stakes.add(Said.of(line));
            case PROPOSAL -> theme.proposals.add(Examples.in(Said.of(line)));
            case SYNTHESIS -> false;
        };
    }

    /** What stands below a proposal. */
    private boolean below(Line line) {
        Matcher said = BELOW.matcher(line.text());
        if (part != ContributionKind.PROPOSAL || theme.proposals.isEmpty() || !said.matches()) {
            return item(line);
        }
        int last = theme.proposals.size() - 1;
        theme.proposals.set(
                last, Examples.added(theme.proposals.get(last), Said.of(line), said.group(1), said.group(2)));
        return true;
    }
}
