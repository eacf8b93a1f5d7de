package fr.essaim.report;

import fr.essaim.project.ImplantationInput;
import fr.essaim.project.ImplantationStatus;
import fr.essaim.project.Implantations;
import fr.essaim.project.OfferInput;
import fr.essaim.project.Offers;
import fr.essaim.project.ProjectInput;
import fr.essaim.project.Projects;
import fr.essaim.report.Account.Sheet;
import fr.essaim.report.ReportDraft.Note;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a project of a sheet, with what it offers and where it is. */
@ApplicationScoped
class SheetDrafts {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** « Nom (porteur) » */
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+) \\(([^()]{2,100})\\)\\.?");

    private static final Pattern BETWEEN_NAMES = Pattern.compile(" [–—-] |, | et ");
    private static final Pattern SINCE = Pattern.compile(
            "\\b(?:créée?s?|née?s?|lancée?s?|fondée?s?|existe) (?:en|depuis) ((?:19|20)\\d{2})\\b", CASE);
    private static final Pattern EDITION = Pattern.compile("\\b(\\d{1,3}) ?(?:ème|eme|e|ère|ere|re) édition\\b", CASE);

    /** « 2 études en cours (Bordeaux et Dijon) » */
    private static final Pattern SITES = Pattern.compile("(\\d{1,3}) ([^().,;\\d]{3,80}) \\(([^()]{2,300})\\)");

    private static final Pattern SITE = Pattern.compile("(?:(\\d{1,3}) ?[*x×] ?)?(\\p{Lu}[\\p{L} '’-]{1,99})");

    @Inject
    Projects projects;

    @Inject
    Offers offers;

    @Inject
    Implantations implantations;

    /** The organisation that carries the project, as its field says or the brackets behind its name; null when neither does. */
    String holder(Sheet sheet, Function<Said, String> organisation) {
        Said said = sheet.holder;
        if (said == null && sheet.name != null) {
            Matcher brackets = IN_BRACKETS.matcher(sheet.name.text());
            said = brackets.matches() ? sheet.name.saying(brackets.group(2)) : null;
        }
        if (said == null) {
            return null;
        }
        Said each = said;
        return Stream.of(BETWEEN_NAMES.split(said.text()))
                .map(name -> name.strip())
                .filter(name -> name.length() > 1)
                .map(name -> organisation.apply(each.saying(name)))
                .filter(Objects::nonNull)
                .toList() // all of them are drafted, the first one is the holder
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** @return a reference to the project; null when the sheet makes none */
    String draft(Sheet sheet, String holder, Function<Said, String> organisation, Drafts drafts) {
        Said name = sheet.name == null ? sheet.heading.saying("") : sheet.name;
        var notes = new ArrayList<Note>();
        if (sheet.stage != null) {
            notes.add(Note.of("stage-to-choose"));
        }
        if (sheet.holder == null && holder != null) {
            notes.add(Note.of("holder-concluded"));
        }
        if (sheet.offers.isEmpty()) {
            notes.add(Note.of("no-offer"));
        }
        if (drafts.known(projects, name.text()).isPresent()) {
            notes.add(Note.of("name-known"));
        }
        ProjectInput input = input(sheet, name.text(), holder, partners(sheet, organisation), drafts);
        String project =
                drafts.make(projects, input, said(sheet, name), Drafts.SAID, sheet, notes.toArray(Note[]::new));
        int order = 0;
        for (Said offer : sheet.offers) {
            var offered =
                    new OfferInput(project, ++order, Kinds.offer(offer.text()), offer.text(), null, null, null, null);
            drafts.make(offers, offered, offer, Drafts.SAID, project);
        }
        if (sheet.stage != null) {
            sites(sheet.stage, project, drafts);
        }
        return project;
    }

    private ProjectInput input(
            Sheet sheet, String name, String holder, List<ProjectInput.Partner> partners, Drafts drafts) {
        Matcher brackets = IN_BRACKETS.matcher(name);
        String words = Stream.of(sheet.description, sheet.stage)
                .filter(Objects::nonNull)
                .map(Said::text)
                .reduce("", (a, b) -> a + " " + b);
        Matcher since = SINCE.matcher(words);
        Matcher edition = EDITION.matcher(words);
        return new ProjectInput(
                drafts.slug(projects, brackets.matches() ? brackets.group(1) : name),
                name,
                null,
                null,
                holder,
                Said.textOf(sheet.description),
                Said.texts(sheet.objectives),
                sheet.stage == null ? null : new ProjectInput.Stage(null, sheet.stage.text()),
                sheet.outlook == null && sheet.ambitions.isEmpty()
                        ? null
                        : new ProjectInput.Outlook(Said.textOf(sheet.outlook), Said.texts(sheet.ambitions)),
                since.find() ? Integer.valueOf(since.group(1)) : null,
                edition.find() && Integer.parseInt(edition.group(1)) > 0 ? Integer.valueOf(edition.group(1)) : null,
                Said.textOf(sheet.website),
                partners,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Said said(Sheet sheet, Said name) {
        return Stream.of(
                        Stream.of(
                                sheet.heading,
                                sheet.holder,
                                sheet.description,
                                sheet.stage,
                                sheet.outlook,
                                sheet.website),
                        sheet.objectives.stream(),
                        sheet.ambitions.stream(),
                        sheet.partners.stream())
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .reduce(name, Said::on);
    }

    private static List<ProjectInput.Partner> partners(Sheet sheet, Function<Said, String> organisation) {
        var partners = new ArrayList<ProjectInput.Partner>();
        for (Said said : sheet.partners) {
            Matcher brackets = IN_BRACKETS.matcher(said.text());
            boolean bracketed = brackets.matches();
            for (String name : EventSection.listed(bracketed ? brackets.group(1) : said.text())) {
                String id = name.isBlank() ? null : organisation.apply(said.saying(name));
                if (id != null) {
                    partners.add(new ProjectInput.Partner(id, bracketed ? brackets.group(2) : null, null, false));
                }
            }
        }
        return partners;
    }

    /** The places that the stage counts, where it says what becomes of each. */
    private void sites(Said stage, String project, Drafts drafts) {
        Matcher group = SITES.matcher(stage.text());
        while (group.find()) {
            ImplantationStatus status = Kinds.site(group.group(2));
            if (status == null) {
                continue;
            }
            int total = 0;
            var found = new ArrayList<ImplantationInput>();
            for (String place : group.group(3).split(", | et ")) {
                Matcher site = SITE.matcher(place.strip());
                if (site.matches()) {
                    int count = site.group(1) == null ? 1 : Math.max(1, Integer.parseInt(site.group(1)));
                    total += count;
                    found.add(site(project, site.group(2), status, count));
                }
            }
            Note[] notes = total == Integer.parseInt(group.group(1))
                    ? new Note[0]
                    : new Note[] {Note.of("sites-announced", group.group(1), total)};
            Said said = stage.saying(group.group());
            found.forEach(site -> drafts.make(implantations, site, said, Drafts.READ, project, notes));
        }
    }

    private static ImplantationInput site(String project, String label, ImplantationStatus status, int count) {
        return new ImplantationInput(project, label, null, status, null, count, null, null, null, null, null);
    }
}
