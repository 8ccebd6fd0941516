-- An audit that is opened asks how it was judged at its approval, and a merge takes its verdicts along.
create index verdicts_audit on verdicts (audit_id);
-- What the office has to look at is among few of many records.
create index sync_operations_contested on sync_operations (received_at, operation_id) where status = 'conflict' and decided_by is null;
