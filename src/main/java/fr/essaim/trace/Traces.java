package fr.essaim.trace;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Walks from a resource, round by round: the steps of a round in one statement, the names of what they reach in one for each
 * type. What whoever asks may not see has no name, and is neither shown nor walked through. What was reached is not walked
 * from again, so a circle ends.
 */
@ApplicationScoped
class Traces {
    static final int MOST_NODES = 500;

    @Inject
    Catalogue catalogue;

    @Inject
    Steps steps;

    /** @param id of a resource, or its slug */
    TraceDetail of(Repository<?> repository, String id, TraceParams params) {
        var trace = new Walk();
        UUID root = trace.begin(repository, id);
        if (params.direction() != TraceParams.Direction.down) {
            trace.walk(root, -1, params.depth());
        }
        if (params.direction() != TraceParams.Direction.up) {
            trace.walk(root, 1, params.depth());
        }
        return trace.detail(root);
    }

    private class Walk {
        private record Reached(String type, Ref name, int depth) {}

        private final Map<UUID, Reached> reached = new LinkedHashMap<>();
        private boolean truncated;

        private <E extends DomainEntity> UUID begin(Repository<E> repository, String id) {
            E root = repository.get(id);
            Ref name = catalogue.names(repository.type(), Set.of(root.id)).get(root.id);
            if (name == null) { // a draft of a source, which only its partner may see
                String said = root instanceof NamedEntity named ? named.name : id;
                name = new Ref(repository.type(), root.id, null, said, root.publication, repository.self(root));
            }
            reached.put(root.id, new Reached(repository.type(), name, 0));
            return root.id;
        }

        /** @param way -1 for up, 1 for down */
        private void walk(UUID root, int way, int depth) {
            Set<UUID> last = Set.of(root);
            for (int step = 1; step <= depth && !last.isEmpty(); step++) {
                last = reach(steps.from(last, way > 0), way, step);
            }
        }

        private Set<UUID> reach(List<Steps.Step> found, int way, int step) {
            truncated |= found.size() > Steps.MOST;
            var next = new LinkedHashMap<UUID, String>();
            for (Steps.Step s : found) {
                UUID id = way > 0 ? s.lower() : s.upper();
                if (!reached.containsKey(id)) {
                    next.put(id, way > 0 ? s.lowerType() : s.upperType());
                }
            }
            Map<UUID, Ref> names = catalogue.names(next);
            var fresh = new LinkedHashSet<UUID>();
            for (Map.Entry<UUID, String> entry : next.entrySet()) {
                Ref name = names.get(entry.getKey());
                if (name == null || !Visibility.states().contains(name.publication())) {
                    continue;
                } else if (reached.size() == MOST_NODES) {
                    truncated = true;
                    break;
                }
                reached.put(entry.getKey(), new Reached(entry.getValue(), name, way * step));
                fresh.add(entry.getKey());
            }
            return fresh;
        }

        private TraceDetail detail(UUID root) {
            List<Steps.Step> among = steps.among(reached.keySet());
            truncated |= among.size() > Steps.MOST;
            Map<UUID, String> kinds = kinds();
            List<TraceDetail.Node> nodes = reached.entrySet().stream()
                    .map(e -> node(e.getKey(), e.getValue(), kinds.get(e.getKey())))
                    .sorted(Comparator.comparing(TraceDetail.Node::depth))
                    .toList();
            List<TraceDetail.Edge> edges = among.stream()
                    .limit(Steps.MOST)
                    .map(Walk::edge)
                    .distinct() // what is the same leads both ways
                    .toList();
            return new TraceDetail(root, nodes, edges, truncated);
        }

        private static TraceDetail.Node node(UUID id, Reached reached, String kind) {
            return new TraceDetail.Node(id, reached.type, kind, reached.name.name(), reached.depth, reached.name.url());
        }

        private static TraceDetail.Edge edge(Steps.Step s) {
            return s.forward()
                    ? new TraceDetail.Edge(s.kind(), s.upper(), s.lower(), s.basis(), s.link())
                    : new TraceDetail.Edge(s.kind(), s.lower(), s.upper(), s.basis(), s.link());
        }

        private Map<UUID, String> kinds() {
            List<UUID> said = reached.entrySet().stream()
                    .filter(e -> e.getValue().type.equals("contribution"))
                    .map(Map.Entry::getKey)
                    .toList();
            return said.isEmpty() ? Map.of() : steps.kinds(said);
        }
    }
}
