/** The queues of dead letters. `source`: the queue to which a letter goes back, if nothing else has to be done. */
export const QUEUES = {
  uploads: { lost: "LostUploads", source: "Uploads" },
  imports: { lost: "LostImports", source: null },
  events: { lost: "LostEvents", source: null },
  changes: { lost: "LostChanges", source: null },
  notices: { lost: "LostNotices", source: "Notices" },
} as const;

export type QueueName = keyof typeof QUEUES;

export const NAMES = Object.keys(QUEUES) as QueueName[];
