import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Images } from "@hamta/store";
import type { DynamoDBRecord } from "aws-lambda";
import type { Event } from "#event";
import { happened } from "#happened";

type Item = Parameters<typeof Images.of>[0];
type Marshalled = NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>;

/** The events of one record of the stream, in order; none for an item that tells nothing, or one that goes. */
export function eventsOf({ dynamodb }: DynamoDBRecord): Event[] {
  if (!dynamodb?.NewImage) return [];
  return happened(imageOf(dynamodb.OldImage), imageOf(dynamodb.NewImage));
}

const imageOf = (image: Marshalled | undefined) => (image ? Images.of(unmarshall(image as never) as Item) : null);

/** `TICKET#… TICKET`: tells the item, and nothing of a person. */
export function keysOf({ dynamodb }: DynamoDBRecord): { pk: string; sk: string } {
  return { pk: dynamodb?.Keys?.["pk"]?.S ?? "", sk: dynamodb?.Keys?.["sk"]?.S ?? "" };
}

export const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? "";
