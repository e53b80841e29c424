/** Ids of what the asker's firm has thrown away: nobody else sees what is in a trash, so a list that the wall has gone over leaves out no more than these. */
export const OWN_TRASH = 'SELECT e.id FROM evidence e WHERE e.firm_id = (SELECT app_firm()) AND e.removed_at IS NOT NULL';
