-- Kind and category decide what is asked of a facility: where they are put right it is judged anew.
alter table verdicts drop constraint verdicts_cause;
alter table verdicts add constraint verdicts_cause check (cause in ('approval', 'new_criteria', 'edit'));
