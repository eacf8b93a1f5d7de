package fr.essaim.matching;

import fr.essaim.pole.PoleStage;
import fr.essaim.project.ProjectStage;

/** How far someone has come: stages of projects and of poles on one scale, from 0 to 4, so that they compare. */
final class Maturity {
    private static final int STUDYING = 1;
    private static final int LAUNCHING = 2;
    private static final int OPERATING = 3;
    private static final int SPREADING = 4;

    private Maturity() {}

    /** Null where it is not known, and of what sleeps or has stopped. */
    static Integer of(ProjectStage stage) {
        return stage == null
                ? null
                : switch (stage) {
                    case IDEA -> 0;
                    case STUDY -> STUDYING;
                    case LAUNCH -> LAUNCHING;
                    case OPERATING -> OPERATING;
                    case SPREADING -> SPREADING;
                    case DORMANT, STOPPED -> null;
                };
    }

    /** Null where it is not known, and of what sleeps or is closed. */
    static Integer of(PoleStage stage) {
        return stage == null
                ? null
                : switch (stage) {
                    case EMERGING -> STUDYING;
                    case BUILDING -> LAUNCHING;
                    case CONSOLIDATING -> OPERATING;
                    case SELF_FUNDED -> SPREADING;
                    case DORMANT, CLOSED, UNKNOWN -> null;
                };
    }

    static boolean isOver(ProjectStage stage) {
        return stage == ProjectStage.DORMANT || stage == ProjectStage.STOPPED;
    }
}
