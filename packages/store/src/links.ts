import { GetObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { UPLOAD_SECONDS } from "#places";

/** Links that let somebody without an AWS account upload one file, or download one. */
export type Links = ReturnType<typeof open>;

/** How long a download link is good for, in seconds. */
const DOWNLOAD_SECONDS = 900;

export function open(bucket: string, config: S3ClientConfig = {}) {
  const client = new S3Client(config);
  return {
    /** A form that uploads one file of 1 byte to `maxBytes` to exactly this key. */
    toUpload: (key: string, maxBytes: number) =>
      createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Conditions: [["content-length-range", 1, maxBytes]],
        Fields: { "Content-Type": "text/csv" },
        Expires: UPLOAD_SECONDS,
      }),
    /** Tells the job to begin an import whose list is in the bucket already. Told twice, it begins once. */
    begin: async (key: string): Promise<void> => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: "{}" }));
    },
    /** A link that downloads an object under the name that the person should see. */
    toDownload: (key: string, fileName: string): Promise<string> => {
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: disposition });
      return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
    },
  };
}
