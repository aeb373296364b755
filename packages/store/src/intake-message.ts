import type { Import } from "@hamta/core";

/** Tells intake to start a follow-up import; its queue carries S3's events of uploads too. `at`: when it was sent. */
export type FollowUpMessage = { followUp: { import: Import.Id; at: string } };
