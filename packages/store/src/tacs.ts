import { Tac, type Device } from "@hamta/core";
import { createHash } from "node:crypto";
import * as Db from "#db";
import * as Keys from "#keys";

/** What the register knows of each TAC: an item for each brand and model of the devices registered with it. */

export type Known = Tac.Model & {
  /** Devices registered with the TAC under the brand and model. Corrections of a pair do not change it. */
  devices: number;
  /** When the first of them was registered. */
  since: string;
};

type Question = { tac: Tac.Tac; model: Tac.Model };

function digestOf(model: Tac.Model): string {
  return createHash("sha256").update(Tac.modelKey(model)).digest("base64url").slice(0, 16);
}

/**
 * Adds a batch's devices to what is known: 4 write units. The batch's share is an item of its own that must not exist,
 * so a batch that is processed again adds nothing: the condition fails.
 *
 * @param origin the import, and the first row of the batch that changes this TAC and model
 */
export function learnWrites(
  db: Db.Db,
  { tac, model, devices }: Tac.Change,
  { at, ...origin }: Device.Origin & { at: string },
): Db.Write[] {
  const digest = digestOf(model);
  return [
    {
      Put: {
        TableName: db.table,
        Item: { ...Keys.learned(tac, digest, origin), format: Db.FORMAT, devices },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
    {
      Update: {
        TableName: db.table,
        Key: Keys.tacModel(tac, digest),
        UpdateExpression:
          "SET #format = :format, brand = if_not_exists(brand, :brand), #model = if_not_exists(#model, :model), since = if_not_exists(since, :at) ADD devices :devices",
        ExpressionAttributeNames: { "#format": "format", "#model": "model" },
        ExpressionAttributeValues: {
          ":format": Db.FORMAT,
          ":brand": model.brand,
          ":model": model.model,
          ":at": at,
          ":devices": devices,
        },
      },
    },
  ];
}

/**
 * The returned check is true if any device of the model was registered with the TAC. Equal questions are read once, half
 * a unit.
 */
export async function getKnown(db: Db.Db, questions: readonly Question[]): Promise<(question: Question) => boolean> {
  const keyOf = ({ tac, model }: Question) => Keys.tacModel(tac, digestOf(model));
  const items = await Db.batchGet(db, questions.map(keyOf));
  return (question) => {
    const item = items.get(keyOf(question));
    return item !== undefined && Db.ownAttributes<Known>(item).devices > 0;
  };
}

/** Most models of a TAC that are read: one has few, but each list may spell them in its own way. */
const MODELS_MAX = 50;

/** The brands and models of a TAC with most devices first. One query, of half a read unit or little more. */
export async function listModels(db: Db.Db, tac: Tac.Tac, options?: { consistent: boolean }): Promise<Known[]> {
  const items = await Db.query(db, Keys.tacModels(tac), { limit: MODELS_MAX, ...options });
  return items
    .map((item) => Db.ownAttributes<Known>(item))
    .filter(({ devices }) => devices > 0)
    .toSorted((a, b) => b.devices - a.devices);
}
