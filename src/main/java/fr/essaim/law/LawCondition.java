package fr.essaim.law;

import fr.essaim.pole.MemberType;
import java.util.Set;

/** The conditions of article 9, each in the words of the law, in their order. */
public enum LawCondition {
    SAME_TERRITORY("le regroupement sur un même territoire"),
    SSE_ENTERPRISES(
            "d'entreprises de l'économie sociale et solidaire, au sens de l'article 1er de la présente loi",
            MemberType.SSE_ENTERPRISE),
    OTHER_ENTERPRISES("qui s'associent à des entreprises", MemberType.OTHER_ENTERPRISE),
    PARTNERS(
            "en lien avec des collectivités territoriales et leurs groupements, des centres de recherche, des"
                    + " établissements d'enseignement supérieur et de recherche, des organismes de formation ou toute autre"
                    + " personne physique ou morale",
            MemberType.LOCAL_AUTHORITY,
            MemberType.RESEARCH,
            MemberType.HIGHER_EDUCATION,
            MemberType.TRAINING,
            MemberType.PERSON,
            MemberType.OTHER),
    COMMON_STRATEGY(
            "pour mettre en œuvre une stratégie commune et continue de mutualisation, de coopération ou de partenariat"),
    INNOVATIVE_PROJECTS("au service de projets économiques et sociaux innovants, socialement ou technologiquement"),
    LOCAL_DEVELOPMENT("et porteurs d'un développement local durable");

    static final String SOURCE =
            "Loi n° 2014-856 du 31 juillet 2014 relative à l'économie sociale et solidaire, article 9, I, premier alinéa";
    static final String URL = "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000029313296";
    static final String TEXT =
            "Les pôles territoriaux de coopération économique sont constitués par le regroupement sur un même"
                    + " territoire d'entreprises de l'économie sociale et solidaire, au sens de l'article 1er de la présente loi, qui"
                    + " s'associent à des entreprises, en lien avec des collectivités territoriales et leurs groupements, des centres"
                    + " de recherche, des établissements d'enseignement supérieur et de recherche, des organismes de formation ou"
                    + " toute autre personne physique ou morale pour mettre en œuvre une stratégie commune et continue de"
                    + " mutualisation, de coopération ou de partenariat au service de projets économiques et sociaux innovants,"
                    + " socialement ou technologiquement, et porteurs d'un développement local durable.";

    /** The words of the law. */
    final String excerpt;

    /** A member of one of these types meets it; empty for what is not about members. */
    final Set<MemberType> types;

    LawCondition(String excerpt, MemberType... types) {
        this.excerpt = excerpt;
        this.types = Set.of(types);
    }
}
