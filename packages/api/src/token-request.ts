/** Reads a request to the token endpoint: RFC 6749 sections 2.3.1 and 4.4.2. */

export type HttpRequest = {
  headers: Readonly<Record<string, string | undefined>>;
  body?: string | undefined;
  isBase64Encoded: boolean;
  requestContext: { http: { method: string; sourceIp: string } };
};

/** `scope`: null if the request names none, and so asks for all. */
export type TokenRequest = { id: string; secret: string; scope: string | null };

export type Problem = { error: "invalid_request" | "invalid_client" | "unsupported_grant_type"; description: string };

/** An id has up to 90 characters, a secret 47, a scope 19. */
const BODY_BYTES = 4_096;

const invalid = (description: string): Problem => ({ error: "invalid_request", description });

export function parse(request: HttpRequest): TokenRequest | Problem {
  if (request.requestContext.http.method !== "POST") return invalid("Send a POST.");
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers["content-type"] ?? "")) {
    return invalid("The content type must be application/x-www-form-urlencoded.");
  }
  const body = Buffer.from(request.body ?? "", request.isBase64Encoded ? "base64" : "utf8");
  if (body.length > BODY_BYTES) return invalid(`The body has more than ${BODY_BYTES} bytes.`);
  const form = new URLSearchParams(body.toString());
  const twice = [...form.keys()].find((name) => form.getAll(name).length > 1);
  if (twice !== undefined) return invalid("A parameter is in the body more than once.");
  const grant = form.get("grant_type");
  if (grant === null) return invalid("The parameter grant_type is missing.");
  if (grant !== "client_credentials") {
    return { error: "unsupported_grant_type", description: "The only grant type is client_credentials." };
  }
  const client = clientOf(request.headers["authorization"], form);
  return "error" in client ? client : { ...client, scope: form.get("scope") || null };
}

type Client = Pick<TokenRequest, "id" | "secret">;

function clientOf(authorization: string | undefined, form: URLSearchParams): Client | Problem {
  const [id, secret] = [form.get("client_id"), form.get("client_secret")];
  if (authorization === undefined) {
    return id && secret
      ? { id, secret }
      : { error: "invalid_client", description: "The client_id or the client_secret is missing." };
  }
  if (secret !== null) return invalid("The client_secret is in the header and in the body.");
  const client = basicOf(authorization);
  if (client === null) return { error: "invalid_client", description: "The Authorization header must be Basic." };
  if (id !== null && id !== client.id) return invalid("The client_id in the body is not that of the header.");
  return client;
}

/** Both parts are form-encoded before they are joined. */
function basicOf(authorization: string): Client | null {
  const [, encoded = ""] = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization) ?? [];
  const [, id = "", secret = ""] = /^([^:]+):(.+)$/.exec(Buffer.from(encoded, "base64").toString()) ?? [];
  try {
    return id === "" ? null : { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
  } catch {
    return null;
  }
}
