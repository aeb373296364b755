import { SendMessageCommand, SQSClient, type SQSClientConfig } from "@aws-sdk/client-sqs";
import type { Import } from "@hamta/core";
import type { FollowUpMessage } from "#intake-message";

/** Intake's queue, for those who start an import without an upload. */
export type IntakeQueue = ReturnType<typeof open>;

export function open(url: string, config: SQSClientConfig = {}) {
  const client = new SQSClient(config);
  return {
    /** Starts a follow-up import. Sent twice, it starts once. */
    startFollowUp: async (id: Import.Id, at: Date): Promise<void> => {
      const message: FollowUpMessage = { followUp: { import: id, at: at.toISOString() } };
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
    },
    close: () => client.destroy(),
  };
}
