import { HamtaError } from "#error";

/** The presigned POST of `CreateImport`: URL, and the fields to send before the file, in this order. */
export type Form = {
  readonly url: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly maxBytes?: number;
};

/** In bytes of the whole form. */
export type Progress = { readonly sent: number; readonly total: number };

export type UploadOptions = {
  /** Called during the upload in browsers; elsewhere once, at the end. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly fileName?: string;
};

/** The used part of XMLHttpRequest: `fetch` does not report upload progress. */
type Request = {
  readonly upload: Listened;
  readonly status: number;
  readonly responseText: string;
  open(method: string, url: string): void;
  send(body: FormData): void;
  abort(): void;
} & Listened;

type Listened = {
  addEventListener(event: string, listener: (event: { loaded: number; total: number }) => void): void;
};

/**
 * Uploads a file with its form, without a retry: request a new form with the same idempotency key.
 * @throws HamtaError NETWORK, or INPUT if the file is too large or S3 refuses the form
 */
export async function upload(form: Form, file: Blob, options: UploadOptions = {}): Promise<void> {
  if (form.maxBytes !== undefined && file.size > form.maxBytes) {
    throw new HamtaError("INPUT", `The file has ${file.size} bytes; the maximum is ${form.maxBytes}`);
  }
  const body = new FormData();
  for (const { name, value } of form.fields) body.append(name, value);
  body.append("file", file, options.fileName ?? "list.csv");
  const { XMLHttpRequest } = globalThis as { XMLHttpRequest?: new () => Request };
  const { status, text } = await (XMLHttpRequest
    ? byRequest(new XMLHttpRequest(), form.url, body, options)
    : byFetch(form.url, body, options));
  if (status >= 200 && status < 300) {
    if (!XMLHttpRequest) options.onProgress?.({ sent: file.size, total: file.size });
    return;
  }
  const [, code = null] = /<Code>(\w+)<\/Code>/.exec(text) ?? [];
  throw new HamtaError(status >= 500 ? "NETWORK" : "INPUT", `The upload was refused: ${code ?? status}`, {
    status,
    code,
  });
}

type Answer = { status: number; text: string };

async function byFetch(url: string, body: FormData, { signal }: UploadOptions): Promise<Answer> {
  try {
    const response = await fetch(url, { method: "POST", body, signal: signal ?? null });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw unreachable(cause);
  }
}

function byRequest(request: Request, url: string, body: FormData, options: UploadOptions): Promise<Answer> {
  const { signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    const abort = () => request.abort();
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress?.({ sent: loaded, total }));
    request.addEventListener("load", () => resolve({ status: request.status, text: request.responseText }));
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(signal?.reason ?? unreachable()));
    request.addEventListener("loadend", () => signal?.removeEventListener("abort", abort));
    request.open("POST", url);
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener("abort", abort, { once: true });
    request.send(body);
  });
}

function unreachable(cause?: unknown): HamtaError {
  return new HamtaError("NETWORK", "The bucket cannot be reached", { cause });
}
