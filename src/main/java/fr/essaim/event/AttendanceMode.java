package fr.essaim.event;

/** How one attends (after schema.org EventAttendanceModeEnumeration). */
public enum AttendanceMode {
    IN_PERSON,
    ONLINE,
    MIXED
}
