package fr.essaim.report;

import fr.essaim.atelier.Atelier;
import fr.essaim.atelier.Contribution;
import fr.essaim.atelier.ContributionKind;
import fr.essaim.atelier.ContributionOrigin;
import fr.essaim.atelier.Rubric;
import fr.essaim.commitment.CommitmentDetail;
import fr.essaim.event.Event;
import fr.essaim.event.PartyRole;
import fr.essaim.forum.ForumSession;
import fr.essaim.programme.ProgrammeDetail;
import fr.essaim.project.Implantation;
import fr.essaim.project.Offer;
import fr.essaim.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All that the report of an event tells, as far as whoever asks may see it.
 *
 * @param parties the names of the organisations that make the event, by what they are in it
 * @param projects those that the event presents, in its order
 * @param offers by project
 * @param implantations by project
 */
record Day(
        Event event,
        Map<PartyRole, List<String>> parties,
        Optional<ProgrammeDetail> programme,
        List<Atelier> ateliers,
        List<Contribution> contributions,
        List<ForumSession> sessions,
        List<Project> projects,
        Map<UUID, List<Offer>> offers,
        Map<UUID, List<Implantation>> implantations,
        List<CommitmentDetail> commitments) {

    List<String> parties(PartyRole role) {
        return parties.getOrDefault(role, List.of());
    }

    /** What was said in an atelier: with its theme, or when the group met. */
    List<Contribution> said(Atelier atelier, ContributionKind kind, boolean withTheme) {
        return said(c ->
                atelier.equals(c.atelier) && c.kind == kind && (c.origin == ContributionOrigin.THEME) == withTheme);
    }

    List<Contribution> under(Rubric rubric) {
        return said(c -> c.rubric == rubric);
    }

    private List<Contribution> said(Predicate<Contribution> which) {
        return contributions.stream().filter(which).toList();
    }
}
