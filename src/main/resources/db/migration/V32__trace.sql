-- A trace goes from a resource to the next ones, both ways.
create index link_by_from on link (from_id);
create index link_by_to on link (to_id);
create index commitment_by_parent on commitment (parent_id);
create index commitment_by_pole on commitment (pole_id);
create index forum_session_project_by_project on forum_session_project (project_id);
create index contribution_example_by_pole on contribution_example (pole_id);
create index contribution_example_by_project on contribution_example (project_id);
