import { people, type Person } from "@hamta/local";
import * as Lists from "#kit/lists";
import { send } from "#kit/uploads";
import { claim, device, file, type Claim } from "#panel/owner-data";
import type { Panel } from "#panel/panel";

/** A ticket whose new IMEI another device of its requester holds. The requester has no other ticket. */

export const OWNER: Person = {
  id: "owner-of-two",
  name: { fa: "نرگس فرهادی", en: "Narges Farhadi" },
  groups: ["SUBSCRIBER"],
  msisdns: ["989000000051"],
};

const [RECEIVER, GIVER] = [180, 181];
/** The giver keeps `kept`, and gives `moved` up. */
export const { kept, wrong: moved } = device(GIVER);
export const corrected: Claim = {
  registered: claim(RECEIVER).registered,
  correct: [device(RECEIVER).kept, moved],
};

const known = new WeakMap<Panel, Promise<string>>();

/** Once per panel: the number of the ticket. */
export function fileMove(panel: Panel): Promise<string> {
  const filed = known.get(panel) ?? create(panel);
  known.set(panel, filed);
  return filed;
}

async function create({ system }: Panel): Promise<string> {
  const [msisdn] = OWNER.msisdns;
  const header = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor,status";
  const rows = [RECEIVER, GIVER].map((n) => {
    const { kept, wrong } = device(n);
    return [kept, wrong, "COMMERCIAL", "importer-a", msisdn, "Ava", "A7", "گارانتی آوا", "LEGAL"];
  });
  const seen = corrected.correct.map((imei) => [imei, msisdn, "2026-10-01T08:00:00Z"]);
  await send(await system.client(people.parisa), "DEVICES", Lists.csv(header, ...rows));
  await send(await system.client(people.omid), "SIGHTINGS", Lists.csv("imei,msisdn,seen_at", ...seen));
  return file(await system.client(OWNER), corrected);
}
