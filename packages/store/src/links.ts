import { GetObjectCommand, S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { UPLOAD_SECONDS } from "#object-keys";

/** Links to upload or download one file without an AWS account. */
export type Links = ReturnType<typeof open>;

/** Validity of a download link, in seconds. */
const DOWNLOAD_SECONDS = 900;

export function open(bucket: string, config: S3ClientConfig = {}) {
  const client = new S3Client(config);
  return {
    /** A form that uploads one file to exactly this key; its size is from 1 byte to `maxBytes`. */
    toUpload: (key: string, maxBytes: number) =>
      createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Conditions: [["content-length-range", 1, maxBytes]],
        Fields: { "Content-Type": "text/csv" },
        Expires: UPLOAD_SECONDS,
      }),
    /** A link that downloads an object as `fileName`. */
    toDownload: (key: string, fileName: string): Promise<string> => {
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: disposition });
      return getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS });
    },
    /** The text of an object that is there. */
    read: async (key: string): Promise<string> => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (!Body) throw new Error(`${key} has no body`);
      return Body.transformToString();
    },
  };
}
