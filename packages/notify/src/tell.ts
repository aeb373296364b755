import type { Logger } from "@aws-lambda-powertools/logger";
import { SmsText } from "@hamta/core";
import { Notices, type Db } from "@hamta/store";
import { metrics } from "@hamta/store/metrics";
import { randomUUID } from "node:crypto";
import { read } from "#notice";
import type { Provider, Result } from "#provider";
import type { Told } from "#told";

export type Deps = {
  db: Db.Db;
  provider: Provider;
  /** IANA name: of dates. */
  timeZone: string;
  now: () => Date;
  log: Pick<Logger, "info" | "warn" | "error">;
};

/** An older event is not told: an archive that is sent again would tell old news. */
const MAX_AGE_MS = 7 * 24 * 3600_000;

/**
 * Tells the event's person by one SMS. Null if nothing is left to do; else the result of a try that certainly sent
 * nothing, after which another may follow.
 *
 * At most once: the event is claimed before the SMS is sent. A function that crashes between the two sends nothing, and
 * nor does a later delivery of the event. In the other order a crash would send the SMS twice, which costs and alarms people.
 */
export async function tell(deps: Deps, event: Told): Promise<Extract<Result, { outcome: "NOT_SENT" }> | null> {
  const { db, provider, log, now } = deps;
  const { id, time } = event.detail;
  if (now().getTime() - Date.parse(time) > MAX_AGE_MS) {
    log.warn("Not told: the event is older than a week", { id });
    return null;
  }
  const notice = await read(db, event, deps.timeZone);
  if (!notice) return null;
  const holder = await Notices.getHolder(db, notice.to);
  const since = holder?.since;
  if (!notice.isOf({ msisdns: [notice.to], ...(since !== undefined && { since: { [notice.to]: since } }) })) {
    log.info("Not told: the number has another holder since", { id });
    return null;
  }
  if (holder?.sms === false) {
    log.info("Not told: the person wants no SMS", { id });
    return null;
  }
  // Before the claim: if it throws after, the next try finds the event told, and it never becomes a dead letter.
  const text = SmsText.message(notice.text, notice.language ?? holder?.language ?? "fa");
  const claim = { to: notice.to, event: claimedBy(event), by: randomUUID() };
  if (!(await Notices.claim(db, claim, now()))) {
    log.info("Told before", { id });
    return null;
  }
  const result = await provider.send({ id, to: notice.to, text });
  if (result.outcome === "SENT") {
    log.info("SMS sent", { id, ...metrics({}, { SmsSent: [1, "Count"] }, now()) });
    return null;
  }
  if (result.outcome === "NOT_SENT" && (await release(deps, claim))) return result;
  // A claim that stays keeps every later try from sending.
  const Outcome = result.outcome === "REFUSED" ? "REFUSED" : "UNKNOWN";
  log.error("SMS given up", { id, why: result.why, ...metrics({ Outcome }, { SmsFailed: [1, "Count"] }, now()) });
  return null;
}

/**
 * A person is told once of a device that its importer calls an IMEI wrong, whatever it then states: otherwise an importer could
 * send SMS to the owners of all its devices as often as it uploads another correct pair.
 */
const claimedBy = ({ type, detail }: Told) => (type === "CorrectionOnFile" ? `${type}:${detail.device}` : detail.id);

/** False if the claim stays, and with it the event stays untold. */
async function release({ db, log }: Deps, claim: Parameters<typeof Notices.release>[1]): Promise<boolean> {
  try {
    await Notices.release(db, claim);
    return true;
  } catch (error) {
    log.error("A claim could not be released", { id: claim.event, error: error as Error });
    return false;
  }
}
