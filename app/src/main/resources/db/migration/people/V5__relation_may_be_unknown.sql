-- What somebody is to a person may be unknown, which is not the same as being somebody else.

alter table people.relationship drop constraint relationship_kind_is_known;
alter table people.relationship add constraint relationship_kind_is_known check (kind in
    ('PARTNER', 'EX_PARTNER', 'SPOUSE', 'EX_SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER_FAMILY', 'CARER', 'HOUSEHOLD', 'OTHER', 'UNKNOWN'));
