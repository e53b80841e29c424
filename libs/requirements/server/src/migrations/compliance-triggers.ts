import type { QueryRunner } from 'typeorm';

/** A trigger's function with the wall's rights: what follows is written whoever's change it follows from. */
const wallTrigger = async (runner: QueryRunner, name: string, body: string): Promise<void> => {
  await runner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN ${body} END $$`);
  await runner.query(`ALTER FUNCTION ${name}() OWNER TO shoal_wall`);
  await runner.query(`REVOKE ALL ON FUNCTION ${name}() FROM PUBLIC`);
};

/** One item for every requirement of every bid, whichever comes first. */
const keepItems = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`GRANT INSERT, UPDATE ON compliance_items TO shoal_wall`);
  await runner.query(`CREATE POLICY wall_adds ON compliance_items FOR INSERT TO shoal_wall WITH CHECK (true)`);
  await runner.query(`CREATE POLICY wall_counts ON compliance_items FOR UPDATE TO shoal_wall USING (true) WITH CHECK (true)`);
  const columns = 'INSERT INTO compliance_items (id, cooperative_id, bid_id, tender_id, requirement_id) SELECT uuidv7(), bid.cooperative_id, bid.id, bid.tender_id, requirement.id';
  await wallTrigger(runner, 'compliance_of_bid', `${columns} FROM bids bid JOIN requirements requirement ON requirement.tender_id = bid.tender_id WHERE bid.id = NEW.id; RETURN NULL;`);
  await runner.query(`CREATE TRIGGER bid_has_items AFTER INSERT ON bids FOR EACH ROW EXECUTE FUNCTION compliance_of_bid()`);
  await wallTrigger(runner, 'compliance_of_requirements', `${columns} FROM added requirement JOIN bids bid ON bid.tender_id = requirement.tender_id; RETURN NULL;`);
  await runner.query(`CREATE TRIGGER requirements_have_items AFTER INSERT ON requirements REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION compliance_of_requirements()`);
};

/** Whoever has the matrix open hears which items are others now, as `work.announce` would say it, also of what follows or a job does. */
const announce = (item: string): string => `PERFORM pg_notify('shoal_live', 'compliance:' || bid_id || ' ' || CASE WHEN count(DISTINCT ${item}) > 150 THEN '*' ELSE string_agg(DISTINCT ${item}::text, ' ') END) FROM changed GROUP BY bid_id;`;

const announceChanges = async (runner: QueryRunner): Promise<void> => {
  await wallTrigger(runner, 'announce_compliance', `${announce('id')} RETURN NULL;`);
  await runner.query(`CREATE TRIGGER announced AFTER UPDATE ON compliance_items REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_compliance()`);
  await wallTrigger(runner, 'announce_compliance_evidence', `${announce('item_id')} RETURN NULL;`);
  await runner.query(`CREATE TRIGGER announced_added AFTER INSERT ON compliance_evidence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_compliance_evidence()`);
  await runner.query(`CREATE TRIGGER announced_removed AFTER DELETE ON compliance_evidence REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_compliance_evidence()`);
};

/** What stands in a section that is in the bin answers nothing. Rows are held in the order in which bulk changes hold them. */
const COUNT = `PERFORM 1 FROM compliance_items WHERE id IN (SELECT item_id FROM changed) ORDER BY id FOR UPDATE;
  UPDATE compliance_items item SET answer_count = counted.answers FROM (
    SELECT touched.item_id, count(section.id)::int AS answers FROM (SELECT DISTINCT item_id FROM changed) touched
      LEFT JOIN compliance_answers answer ON answer.item_id = touched.item_id
      LEFT JOIN sections section ON section.id = answer.section_id AND section.removed_at IS NULL GROUP BY touched.item_id
  ) counted WHERE item.id = counted.item_id AND item.answer_count <> counted.answers; RETURN NULL;`;

const countAnswers = async (runner: QueryRunner): Promise<void> => {
  await wallTrigger(runner, 'count_compliance_answers', `${announce('item_id')} ${COUNT}`);
  await runner.query(`CREATE TRIGGER answers_added AFTER INSERT ON compliance_answers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_compliance_answers()`);
  await runner.query(`CREATE TRIGGER answers_removed AFTER DELETE ON compliance_answers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_compliance_answers()`);
  await wallTrigger(runner, 'count_binned_answers', COUNT.replaceAll('FROM changed', 'FROM compliance_answers WHERE section_id = NEW.id'));
  await runner.query(`CREATE TRIGGER section_binned AFTER UPDATE OF removed_at ON sections FOR EACH ROW WHEN ((NEW.removed_at IS NULL) <> (OLD.removed_at IS NULL)) EXECUTE FUNCTION count_binned_answers()`);
};

/** By the same rule as the domain's `followState`. */
const followState = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`CREATE FUNCTION compliance_state(stood text, owner_firm uuid, answers integer, said text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN owner_firm IS NULL THEN 'undecided' WHEN answers = 0 AND said IS DISTINCT FROM 'unmet' THEN 'assigned'
      WHEN stood IN ('undecided', 'assigned') THEN 'writing' ELSE stood END $$`);
  await runner.query(`CREATE FUNCTION follow_compliance() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.state := compliance_state(NEW.state, NEW.owner_firm_id, NEW.answer_count, NEW.compliance);
      NEW.version := OLD.version + 1;
      NEW.updated_at := now();
      RETURN NEW; END $$`);
  await runner.query(`CREATE TRIGGER state_follows BEFORE UPDATE ON compliance_items FOR EACH ROW EXECUTE FUNCTION follow_compliance()`);
};

/** Who may change what of an item, by the same rules as the policy; runs before the state follows. */
const guardItems = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`CREATE FUNCTION guard_compliance() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      administrator boolean;
      manages boolean;
    BEGIN
      IF app_person() IS NULL OR current_user = 'shoal_wall' THEN RETURN NEW; END IF;
      administrator := app_is_administrator();
      manages := administrator AND OLD.bid_id IN (SELECT app_managed_bids());
      IF (NEW.id, NEW.cooperative_id, NEW.bid_id, NEW.tender_id, NEW.requirement_id, NEW.answer_count, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.cooperative_id, OLD.bid_id, OLD.tender_id, OLD.requirement_id, OLD.answer_count, OLD.created_at)
        OR (NEW.flag IS DISTINCT FROM OLD.flag AND NEW.flag IS NOT NULL)
        OR ((NEW.owner_firm_id, NEW.evaluation_item, NEW.points) IS DISTINCT FROM (OLD.owner_firm_id, OLD.evaluation_item, OLD.points) AND NOT manages)
        OR (NEW.owner_person_id IS DISTINCT FROM OLD.owner_person_id AND NOT (administrator AND NEW.owner_firm_id = app_firm()) AND NOT (manages AND NEW.owner_person_id IS NULL))
        OR (NEW.due_on IS DISTINCT FROM OLD.due_on AND NOT (manages OR (administrator AND OLD.owner_firm_id = app_firm())))
        OR (NEW.state <> OLD.state AND (NEW.state = 'confirmed' OR (OLD.state = 'confirmed' AND NEW.state = 'written')) AND NOT manages)
      THEN RAISE EXCEPTION 'violates row-level security: this of an item is changed by others' USING ERRCODE = '42501'; END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`CREATE TRIGGER guarded BEFORE UPDATE ON compliance_items FOR EACH ROW EXECUTE FUNCTION guard_compliance()`);
};

/** Append-only: nobody but this writes it. */
const logChanges = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`GRANT INSERT ON compliance_changes TO shoal_wall`);
  await runner.query(`CREATE POLICY wall_logs ON compliance_changes FOR INSERT TO shoal_wall WITH CHECK (true)`);
  await runner.query(`REVOKE INSERT, UPDATE, DELETE ON compliance_changes FROM shoal_app`);
  await wallTrigger(
    runner,
    'log_compliance',
    `INSERT INTO compliance_changes (cooperative_id, bid_id, item_id, person_id, what, from_value, to_value)
      SELECT NEW.cooperative_id, NEW.bid_id, NEW.id, app_person(), what, was, is_now FROM (VALUES ('state', OLD.state, NEW.state),
        ('owner_firm', OLD.owner_firm_id::text, NEW.owner_firm_id::text), ('owner_person', OLD.owner_person_id::text, NEW.owner_person_id::text),
        ('compliance', OLD.compliance, NEW.compliance), ('due', OLD.due_on::text, NEW.due_on::text), ('points', OLD.points::text, NEW.points::text), ('flag', OLD.flag, NEW.flag)
      ) AS one (what, was, is_now) WHERE was IS DISTINCT FROM is_now;
     RETURN NULL;`,
  );
  await runner.query(`CREATE TRIGGER changes_logged AFTER UPDATE ON compliance_items FOR EACH ROW EXECUTE FUNCTION log_compliance()`);
};

/**
 * What a newer RFP changes, and what is taken out, joined or divided by whoever reviews it, is flagged in every bid of the tender: nothing
 * that somebody answers for disappears unseen. Whoever changes it does not see the bids of others, so that a job tells the owners. A
 * spelling that a person corrects, and what nobody has or answers, needs no flag.
 */
const raiseFlags = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`GRANT INSERT ON outbox TO shoal_wall`);
  await runner.query(`CREATE POLICY wall_adds ON outbox FOR INSERT TO shoal_wall WITH CHECK (cooperative_id = app_cooperative() AND topic = 'compliance-flagged')`);
  await wallTrigger(
    runner,
    'flag_compliance',
    `PERFORM 1 FROM compliance_items WHERE requirement_id IN (SELECT requirement_id FROM added) ORDER BY id FOR UPDATE;
     WITH corrected AS (SELECT DISTINCT requirement.id AS requirement_id, CASE requirement.state WHEN 'removed' THEN 'removed' ELSE 'changed' END AS flag
        FROM added JOIN requirements requirement ON requirement.id = added.requirement_id
        WHERE (added.rfp_id IS NOT NULL AND added.kind IN ('changed', 'renumbered')) OR added.kind IN ('accepted', 'merged', 'split', 'removed')
      ), flagged AS (
        UPDATE compliance_items item SET flag = corrected.flag, flagged_at = now() FROM corrected
          WHERE item.requirement_id = corrected.requirement_id AND (item.owner_firm_id IS NOT NULL OR item.answer_count > 0 OR item.compliance IS NOT NULL)
          RETURNING item.id, item.cooperative_id, item.owner_firm_id
      ) INSERT INTO outbox (id, cooperative_id, topic, payload)
        SELECT uuidv7(), cooperative_id, 'compliance-flagged', jsonb_build_object('itemIds', jsonb_agg(id)) FROM flagged WHERE owner_firm_id IS NOT NULL GROUP BY cooperative_id;
     RETURN NULL;`,
  );
  await runner.query(`CREATE TRIGGER corrections_flag AFTER INSERT ON requirement_changes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION flag_compliance()`);
};

export const complianceTriggers = async (runner: QueryRunner): Promise<void> => {
  await keepItems(runner);
  await countAnswers(runner);
  await followState(runner);
  await guardItems(runner);
  await logChanges(runner);
  await raiseFlags(runner);
  await announceChanges(runner);
};
