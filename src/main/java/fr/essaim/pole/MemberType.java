package fr.essaim.pole;

/** The kinds of members that article 9 of law 2014-856 of 31 July 2014 names. */
public enum MemberType {
    SSE_ENTERPRISE,
    OTHER_ENTERPRISE,
    LOCAL_AUTHORITY,
    RESEARCH,
    HIGHER_EDUCATION,
    TRAINING,
    PERSON,
    OTHER
}
