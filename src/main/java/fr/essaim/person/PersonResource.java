package fr.essaim.person;

import fr.essaim.shared.data.Ids;
import fr.essaim.shared.http.Contract;
import fr.essaim.shared.security.Requires;
import fr.essaim.shared.security.Scopes;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true, isPrivate = true)
@Tag(
        name = "Persons",
        description = "Private persons who carry a commitment. They are in no list and no public answer.")
public class PersonResource {
    @Inject
    Persons persons;

    @Inject
    Event<Erased> erased;

    @Inject
    Clock clock;

    @GET
    @Path("{id}")
    @Requires(Scopes.COMMITMENTS)
    @SecurityRequirement(name = "key")
    @Operation(summary = "Read one person")
    public PersonDetail get(String id) {
        return PersonDetail.of(persons.get(id));
    }

    @POST
    @Path("{id}/erasure")
    @Transactional
    @Requires(Scopes.COMMITMENTS)
    @Extension(name = Contract.UNCONDITIONAL, value = "true")
    @APIResponse(responseCode = "204", description = "Nothing of the person is here any more.")
    @Operation(
            summary = "Erase a person",
            description =
                    "Name, contact and consent go for good (GDPR, article 17); the commitments stand, carried by someone"
                            + " who is not named. Doing it again changes nothing.")
    public void erase(String id) {
        Person person = persons.hold(Ids.parse(id));
        if (person.erasedOn == null) {
            person.erase(LocalDate.now(clock));
            erased.fire(new Erased(person));
        }
    }
}
