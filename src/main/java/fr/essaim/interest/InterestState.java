package fr.essaim.interest;

/** Whether there is a place: one on the waiting list is accepted by itself, in order, when there is. */
public enum InterestState {
    WAITING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
