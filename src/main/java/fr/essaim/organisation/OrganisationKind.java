package fr.essaim.organisation;

/** What an organisation is in the community, beside its legal form. */
public enum OrganisationKind {
    PTCE,
    SSE_NETWORK,
    LOCAL_AUTHORITY_NETWORK,
    CHAMBER,
    STATE,
    LOCAL_AUTHORITY,
    SSE_ENTERPRISE,
    WORK_INTEGRATION_ENTERPRISE,
    ACTIVITY_AND_EMPLOYMENT_COOPERATIVE,
    ECONOMIC_AND_SOLIDARITY_GROUPING,
    GROUP,
    COMPANY,
    BRAND,
    SERVICE,
    ASSOCIATION,
    FUND,
    ENERGY_SUPPLIER,
    SOCIAL_LANDLORD,
    SOCIAL_PROTECTION_GROUP,
    RESEARCH,
    TRAINING,
    OTHER
}
