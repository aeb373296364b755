import type { Message } from "@aws-sdk/client-sqs";

/** What a dead letter holds, as far as a person may see it: a letter of changes or notices has personal data. */

export type Letter = {
  readonly id: string;
  readonly body: string;
  readonly receipt: string;
  /** When what it holds was first sent, ISO 8601. */
  readonly sentAt: string | null;
  readonly content: Content;
};

/** The key of an item of the table. */
export type ItemKey = { readonly pk: string; readonly sk: string };

export type Content =
  | { readonly kind: "UPLOAD"; readonly keys: readonly string[] }
  | { readonly kind: "IMPORT"; readonly import: string }
  /** Of the function of events: it derives the events from the item again. */
  | { readonly kind: "ITEM"; readonly key: ItemKey; readonly why: string | null }
  /** Of the function of changes: the change itself. */
  | { readonly kind: "CHANGE"; readonly keys: readonly ItemKey[]; readonly why: string | null }
  /** Of Lambda: where the records are in the stream. */
  | {
      readonly kind: "RECORDS";
      readonly stream: string;
      readonly shard: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "EVENT"; readonly event: string; readonly id: string }
  | { readonly kind: "UNKNOWN" };

export function read({
  MessageId: id = "",
  Body: body = "",
  ReceiptHandle: receipt = "",
  Attributes,
}: Message): Letter {
  const sent = Number(Attributes?.SentTimestamp);
  return { id, body, receipt, sentAt: sent > 0 ? new Date(sent).toISOString() : null, content: contentOf(body) };
}

type Body = {
  import?: unknown;
  why?: unknown;
  keys?: ItemKey;
  Records?: readonly {
    s3?: { object?: { key?: string } };
    dynamodb?: { Keys?: { pk?: { S?: string }; sk?: { S?: string } } };
  }[];
  DDBStreamBatchInfo?: { streamArn: string; shardId: string; startSequenceNumber: string; endSequenceNumber: string };
  "detail-type"?: string;
  detail?: { id?: string };
};

export function contentOf(text: string): Content {
  const body = parse(text);
  const why = typeof body.why === "string" ? body.why : null;
  const { DDBStreamBatchInfo: batch, Records: records, keys, detail } = body;
  if (batch) {
    const { streamArn: stream, shardId: shard, startSequenceNumber: from, endSequenceNumber: to } = batch;
    return { kind: "RECORDS", stream, shard, from, to };
  }
  if (records?.some(({ s3 }) => s3)) return { kind: "UPLOAD", keys: records.map(({ s3 }) => s3?.object?.key ?? "") };
  if (records)
    return {
      kind: "CHANGE",
      keys: records.map(({ dynamodb }) => ({ pk: dynamodb?.Keys?.pk?.S ?? "", sk: dynamodb?.Keys?.sk?.S ?? "" })),
      why,
    };
  if (keys) return { kind: "ITEM", key: keys, why };
  if (typeof body.import === "string") return { kind: "IMPORT", import: body.import };
  if (detail?.id !== undefined) return { kind: "EVENT", event: body["detail-type"] ?? "", id: detail.id };
  return { kind: "UNKNOWN" };
}

/** In one line, without personal data: the key of a person has their number. */
export function subjectOf(content: Content): string {
  switch (content.kind) {
    case "UPLOAD":
      return content.keys.join(" ");
    case "IMPORT":
      return content.import;
    case "ITEM":
      return toText(content.key);
    case "CHANGE":
      return content.keys.map(toText).join(" ");
    case "RECORDS":
      return `${content.shard} ${content.from}…${content.to}`;
    case "EVENT":
      return `${content.event} ${content.id}`;
    case "UNKNOWN":
      return "?";
  }
}

const toText = ({ pk }: ItemKey) => (pk.startsWith("PERSON#") ? "PERSON#…" : pk);

function parse(text: string): Body {
  try {
    const body: unknown = JSON.parse(text);
    return body !== null && typeof body === "object" ? body : {};
  } catch {
    return {};
  }
}
