import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Language } from "@hamta/core";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { stageErrors as errors } from "#texts/stage";

// Before the first client: on Node 20 the SDK writes to stderr that its later versions need 22. This one is bundled.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

/**
 * A deployed stage, with the AWS credentials of who runs the command: from the environment, a profile or `aws sso login`, as
 * AWS's own command line finds them.
 */
export class Stage {
  readonly name: string;
  readonly language: Language;
  /** Its calls go to one endpoint, and not to that of each address. */
  readonly sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  readonly lambda = new LambdaClient({});
  readonly dynamo = new DynamoDBClient({});
  readonly streams = new DynamoDBStreamsClient({});
  /** The local S3 has no host names of buckets. */
  readonly s3 = new S3Client({ forcePathStyle: true });
  #queues: Promise<readonly string[]> | null = null;
  #stores: Promise<Stores> | null = null;

  constructor(name: string, language: Language) {
    this.name = name;
    this.language = language;
  }

  /** The URL of a queue such as `LostUploads`; null if the stage has none: one that sends no SMS has no LostNotices. */
  async queue(noun: string): Promise<string | null> {
    this.#queues ??= this.#listQueues();
    const start = this.#prefix(`${noun}Queue`);
    return (await this.#queues).find((url) => url.slice(url.lastIndexOf("/") + 1).startsWith(start)) ?? null;
  }

  /** The name of a function such as `intake`. */
  functionName(noun: string): string {
    return this.#prefix(noun);
  }

  /** The table and the bucket, as inspect knows them: it has no secret, as api has. */
  stores(): Promise<Stores> {
    this.#stores ??= this.#readStores();
    return this.#stores;
  }

  /** Runs a call of AWS. @throws Failure if AWS refuses it or cannot be reached */
  async call<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      throw failureOf(error, this.language);
    }
  }

  #prefix(noun: string): string {
    return `hamta-${this.name}-${noun}`;
  }

  async #listQueues(): Promise<readonly string[]> {
    const { QueueUrls = [] } = await this.call(() =>
      this.sqs.send(new ListQueuesCommand({ QueueNamePrefix: this.#prefix(""), MaxResults: 1000 })),
    );
    if (QueueUrls.length > 0) return QueueUrls;
    throw new Failure(EXIT.REFUSED, "NO_STAGE", errors.noStage[this.language](this.name), {
      action: errors.noStageAction[this.language],
    });
  }

  async #readStores(): Promise<Stores> {
    const { Environment } = await this.call(() =>
      this.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: this.functionName("inspect") })),
    );
    const { TABLE_NAME: table = "", BUCKET_NAME: bucket = "" } = Environment?.Variables ?? {};
    return { table, bucket };
  }
}

type Stores = { readonly table: string; readonly bucket: string };

const SIGN_IN =
  /^(CredentialsProviderError|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|SignatureDoesNotMatch|TokenProviderError|InvalidSignature)/;
const DENIED = /^(AccessDenied|UnauthorizedOperation|Forbidden|403)/;
const NETWORK = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError|NetworkingError|EPIPE)/;

/** A denial names the action and the resource in AWS's own words. */
export function failureOf(error: unknown, language: Language): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const {
    name,
    code = "",
    message,
    $metadata,
  } = error as Error & {
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  const cause = { cause: error };
  if (message === "Region is missing")
    return new Failure(EXIT.USAGE, "NO_REGION", errors.noRegion[language], {
      ...cause,
      action: errors.noRegionAction[language],
    });
  if (SIGN_IN.test(name))
    return new Failure(EXIT.SIGN_IN, "AWS_SIGN_IN", errors.notSignedIn[language], {
      ...cause,
      action: errors.signIn[language],
    });
  // S3 answers HEAD without a name.
  if (DENIED.test(name) || $metadata?.httpStatusCode === 403)
    return new Failure(EXIT.SIGN_IN, "AWS_DENIED", `${errors.denied[language]} ${message}`, {
      ...cause,
      action: errors.policy[language],
    });
  if (NETWORK.test(code) || NETWORK.test(name))
    return new Failure(EXIT.UNAVAILABLE, "AWS_NETWORK", errors.unreachable[language], cause);
  return error;
}
