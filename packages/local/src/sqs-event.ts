import type { Message } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSMessageAttributes, SQSRecord } from "aws-lambda";

import * as Lambda from "#lambda";

/** Received messages as Lambda hands them to a handler. */
export const of = (messages: Message[], queueArn: string): SQSEvent => ({
  Records: messages.map((message) => record(message, queueArn)),
});

const record = (message: Message, queueArn: string): SQSRecord => ({
  messageId: message.MessageId ?? "",
  receiptHandle: message.ReceiptHandle ?? "",
  body: message.Body ?? "",
  attributes: {
    ApproximateReceiveCount: "1",
    SentTimestamp: "0",
    SenderId: "",
    ApproximateFirstReceiveTimestamp: "0",
    ...message.Attributes,
  },
  messageAttributes: attributes(message),
  md5OfBody: message.MD5OfBody ?? "",
  eventSource: "aws:sqs",
  eventSourceARN: queueArn,
  awsRegion: Lambda.region,
});

const attributes = (message: Message): SQSMessageAttributes =>
  Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
      name,
      {
        dataType: value.DataType ?? "String",
        ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
        ...(value.BinaryValue === undefined ? {} : { binaryValue: Buffer.from(value.BinaryValue).toString("base64") }),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  );

/**
 * The messages that a response with ReportBatchItemFailures leaves in the queue. As Lambda has it: nothing, null or
 * an empty list is success; an identifier that is empty or not of this batch fails the whole batch.
 */
export const failed = (ids: string[], response: SQSBatchResponse | void | null): Set<string> => {
  const named = (response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
  return new Set(named.every((id) => ids.includes(id)) ? named : ids);
};
