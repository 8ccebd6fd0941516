-- Few facilities are compliant, and few are services: the nearest of them are found without passing all that lie between.
create index facilities_near_compliant on facilities using gist ((geometry::geography)) where verdict = 'compliant' and merged_into is null;
create index facilities_near_service on facilities using gist ((geometry::geography)) where kind = 'service' and merged_into is null;
