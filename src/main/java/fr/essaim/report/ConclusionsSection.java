package fr.essaim.report;

import fr.essaim.atelier.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The synthesis under its rubrics, the commitments, and what the report says that it does not know. */
final class ConclusionsSection implements Section {
    private static final Map<Rubric, Pattern> RUBRICS = new LinkedHashMap<>();

    static {
        RUBRICS.put(Rubric.COOPERATION_STAKES, Pattern.compile("(les )?enjeux (de |de la )?cooperation.{0,40}"));
        RUBRICS.put(Rubric.SOCIAL_STAKES, Pattern.compile("(les )?enjeux .{0,20}(ess|sociaux|social)\\b.{0,40}"));
        RUBRICS.put(Rubric.WHY_TOGETHER, Pattern.compile("(pour ?)?quoi faire ensemble.{0,40}"));
        RUBRICS.put(Rubric.COMMITMENTS, Pattern.compile("(des |les )?engagements?( (des|de) .{1,40})?"));
        RUBRICS.put(Rubric.PRACTICES_TO_SPREAD, Pattern.compile("(des |les )?bonnes? pratiques?.{0,40}"));
        RUBRICS.put(Rubric.SOLUTIONS_TO_DEVELOP, Pattern.compile("(des |les )?solutions?.{0,40}"));
    }

    private static final Pattern HORIZON =
            Pattern.compile("\\b(?:pour|d['’]ici|avant|en) ((?:fin )?(?:19|20)\\d{2})\\b");

    private final Account account;
    private ReportSection part = ReportSection.SYNTHESIS;
    private Rubric rubric;

    ConclusionsSection(Account account) {
        this.account = account;
    }

    @Override
    public void open(ReportSection heading, Line line) {
        part = heading;
        rubric = null;
        if (heading == ReportSection.SYNTHESIS && !line.rest().isEmpty()) {
            account.synthesisTitle = Said.of(line, line.rest());
        }
    }

    @Override
    public boolean owns(Line line) {
        return part == ReportSection.SYNTHESIS && !line.isItem() && rubric(line) != null;
    }

    @Override
    public boolean take(Line line) {
        if (part == ReportSection.GAPS) {
            return line.isItem() && account.gaps.add(Said.of(line));
        }
        if (part == ReportSection.COMMITMENTS) {
            return line.isItem() && (line.depth() == 1 ? promised(Said.of(line)) : ofLastPromise(line));
        }
        Rubric found = line.isItem() ? null : rubric(line);
        if (found != null) {
            rubric = found;
            account.heading(line, ReportSection.SYNTHESIS);
            return true;
        }
        if (!line.isItem() || rubric == null) {
            return false;
        }
        account.conclusions.add(new Account.Conclusion(rubric, Said.of(line)));
        return rubric != Rubric.COMMITMENTS || promised(Said.of(line));
    }

    private static Rubric rubric(Line line) {
        String head = Line.key(line.head());
        return RUBRICS.entrySet().stream()
                .filter(each -> each.getValue().matcher(head).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What is said among the conclusions and again on its own is one commitment. */
    private boolean promised(Said said) {
        String key = Line.key(said.text());
        for (int i = 0; i < account.promises.size(); i++) {
            Account.Promise known = account.promises.get(i);
            if (Line.key(known.said().text()).equals(key)) {
                account.promises.set(i, new Account.Promise(known.said().on(said), known.horizon(), known.bearers()));
                account.promises.add(account.promises.remove(i));
                return true;
            }
        }
        Matcher due = HORIZON.matcher(said.text());
        return account.promises.add(new Account.Promise(said, due.find() ? due.group(1) : null, List.of()));
    }

    /** « Porteur : … », « Échéance : … » */
    private boolean ofLastPromise(Line line) {
        int last = account.promises.size() - 1;
        String label = Line.key(line.head());
        String value = line.rest();
        if (last < 0 || value.isEmpty()) {
            return false;
        }
        Account.Promise promise = account.promises.get(last);
        if (ReportSection.isNotGiven(value)) {
            account.heading(line, ReportSection.NOT_GIVEN);
        } else if (label.startsWith("porteur")) {
            var bearers = new ArrayList<>(promise.bearers());
            EventSection.listed(value).forEach(name -> bearers.add(Said.of(line, name)));
            account.promises.set(
                    last, new Account.Promise(promise.said().on(Said.of(line)), promise.horizon(), bearers));
        } else if (label.equals("echeance")) {
            account.promises.set(last, new Account.Promise(promise.said().on(Said.of(line)), value, promise.bearers()));
        } else {
            return false;
        }
        return true;
    }
}
