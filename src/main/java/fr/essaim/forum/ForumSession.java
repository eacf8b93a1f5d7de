package fr.essaim.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.event.Event;
import fr.essaim.project.Project;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.DomainEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.URL;

/** A session of the forum. */
@Entity
public class ForumSession extends DomainEntity {
    @ManyToOne(fetch = FetchType.LAZY)
    public Event event;

    public String title;

    @Enumerated(EnumType.STRING)
    public ForumSessionKind kind;

    @Enumerated(EnumType.STRING)
    public ForumSessionState state;

    /** Its place among the event's forum sessions, from 1. */
    public int position;

    @ManyToMany
    @JoinTable(
            name = "forum_session_project",
            joinColumns = @JoinColumn(name = "forum_session_id"),
            inverseJoinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    public List<Project> projects = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Presenter> presenters = new ArrayList<>();

    public Integer durationMinutes;
    public String summary;

    /** Codes of the vocabulary {@code theme}. */
    @Convert(converter = Codes.class)
    public List<String> themes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "themes", insertable = false, updatable = false)
    public String themeCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> keyPoints = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Document> resources = new ArrayList<>();

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.ofNullable(event);
    }

    /** Someone who presents in public, and in whose name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Presenter")
    public record Presenter(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 300) String organisation) {}

    /** What was shown or handed out. */
    @Schema(name = "Document")
    public record Document(
            @NotBlank @Size(max = 300) String title,
            @NotNull @URL String url) {}
}
