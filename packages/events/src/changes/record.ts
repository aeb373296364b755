import { unmarshall } from "@aws-sdk/util-dynamodb";
import { DeviceChange, Imei, Statistics } from "@hamta/core";
import { Images, type DeviceHistory, type TicketLookups } from "@hamta/store";
import type { DynamoDBRecord } from "aws-lambda";

type Item = Parameters<typeof Images.toDevice>[0];
type Marshalled = NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>;

const keysOf = (keys: Marshalled | undefined) => ({ pk: keys?.["pk"]?.S, sk: keys?.["sk"]?.S });

/** The entry that a stream record adds to the history of its device; none if the record is of another item. */
export function historyOf({ dynamodb }: DynamoDBRecord): DeviceHistory.DeviceEntry[] {
  if (keysOf(dynamodb?.Keys).sk !== "DEVICE" || !dynamodb?.NewImage) return [];
  const [before, after] = [dynamodb.OldImage && deviceOf(dynamodb.OldImage), deviceOf(dynamodb.NewImage)];
  const entry = DeviceChange.entryOf(before ?? null, after);
  return entry ? [{ device: after.id, entry }] : [];
}

const deviceOf = (image: Marshalled) => Images.toDevice(unmarshall(image as never) as Item);

/**
 * The IMEIs whose state in the register a stream record may have changed: of a holder, that came or went; of a device,
 * all if its legality changed. A change of a pair has a record of each holder.
 */
export function imeisOf({ dynamodb }: DynamoDBRecord): Imei.ImeiKey[] {
  const { pk = "", sk } = keysOf(dynamodb?.Keys);
  if (sk === "HELD") return [pk.slice("IMEI#".length) as Imei.ImeiKey];
  if (sk !== "DEVICE" || !dynamodb?.OldImage || !dynamodb.NewImage) return [];
  const [before, after] = [deviceOf(dynamodb.OldImage), deviceOf(dynamodb.NewImage)];
  return before.status === after.status ? [] : after.slots.map(Imei.keyOf);
}

/** The ticket that a stream record files; none if the record is of another item, or of a ticket that changed. */
export function filedIn({ dynamodb }: DynamoDBRecord): TicketLookups.Filed[] {
  if (keysOf(dynamodb?.Keys).sk !== "TICKET" || !dynamodb?.NewImage || dynamodb.OldImage) return [];
  return ticketOf(dynamodb.NewImage);
}

/** What a stream record adds to the statistics; none if the record is of another item, or changes nothing that counts. */
export function countedIn({ dynamodb }: DynamoDBRecord): Statistics.Change[] {
  if (keysOf(dynamodb?.Keys).sk !== "TICKET" || !dynamodb?.NewImage) return [];
  const [before = null] = dynamodb.OldImage ? ticketOf(dynamodb.OldImage) : [];
  return ticketOf(dynamodb.NewImage).flatMap((after) => Statistics.changeOf(before, after) ?? []);
}

function ticketOf(image: Marshalled): Images.TicketImage[] {
  const read = Images.toImage(unmarshall(image as never) as Item);
  return read?.kind === "TICKET" ? [read.ticket] : [];
}
