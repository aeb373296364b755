import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Images } from "@hamta/store";
import type { DynamoDBRecord } from "aws-lambda";
import type { Event } from "#event";
import { deriveEvents } from "#derive-events";

type Item = Parameters<typeof Images.toImage>[0];
type Marshalled = NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>;

/** The events of one stream record, in order; none if the item has no events or was removed. */
export function eventsOf({ dynamodb }: DynamoDBRecord): Event[] {
  if (!dynamodb?.NewImage) return [];
  return deriveEvents(imageOf(dynamodb.OldImage), imageOf(dynamodb.NewImage));
}

const imageOf = (image: Marshalled | undefined) => (image ? Images.toImage(unmarshall(image as never) as Item) : null);

/** `TICKET#… TICKET`: the key of the item, without personal data. */
export function keysOf({ dynamodb }: DynamoDBRecord): { pk: string; sk: string } {
  return { pk: dynamodb?.Keys?.["pk"]?.S ?? "", sk: dynamodb?.Keys?.["sk"]?.S ?? "" };
}

export const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? "";

/** Milliseconds, to the minute as DynamoDB gives the time of a change; NaN without one. */
export const ageOf = ({ dynamodb }: DynamoDBRecord, now: Date): number =>
  now.getTime() - (dynamodb?.ApproximateCreationDateTime ?? NaN) * 1000;
