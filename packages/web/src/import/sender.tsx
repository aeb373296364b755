import type { SenderFragment } from "@hamta/client";

export function Sender({ imported: { importer, uploader } }: { imported: SenderFragment }) {
  return <bdi title={uploader}>{importer?.name ?? uploader}</bdi>;
}
