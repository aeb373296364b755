/** Errors as each service of AWS sends them. */

export type Refusal = { status: number; headers: Record<string, string>; body: string };

export function refusal(service: string, type: string, message: string): Refusal {
  if (service === "s3") {
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${S3_NAMES[type] ?? type}</Code><Message>${message.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</Message></Error>`;
    return { status: 403, headers: { "content-type": "application/xml" }, body };
  }
  return {
    status: service === "lambda" ? 403 : 400,
    headers: { "content-type": "application/x-amz-json-1.0", "x-amzn-errortype": type },
    body: JSON.stringify({ __type: type, message, Message: message }),
  };
}

const S3_NAMES: Readonly<Record<string, string>> = {
  AccessDeniedException: "AccessDenied",
  UnrecognizedClientException: "InvalidAccessKeyId",
};
