/** The few parts of Pulumi's SDK that the evaluator uses. The SDK itself is SST's own copy, in .sst/platform. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { PLATFORM } from "./platform.ts";

interface Struct {
  toJavaScript(): Record<string, unknown>;
}

export interface RegisterRequest {
  getType(): string;
  getName(): string;
  getParent(): string;
  getCustom(): boolean;
  getObject(): Struct | undefined;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getIgnorechangesList(): string[];
  getDependenciesList(): string[];
}

export interface OutputsRequest {
  getUrn(): string;
  getOutputs(): Struct | undefined;
}

export interface ReadRequest {
  getType(): string;
  getName(): string;
  getParent(): string;
  getId(): string;
  getProperties(): Struct | undefined;
}

type Respond = (
  error: unknown,
  response?: { getUrn(): string; getId?(): string; getObject?(): Struct; getProperties?(): Struct },
) => void;

export interface Monitor {
  registerResource: (this: Monitor, request: RegisterRequest, respond: Respond) => Promise<void>;
  readResource: (this: Monitor, request: ReadRequest, respond: Respond) => Promise<void>;
  registerResourceOutputs: (this: Monitor, request: OutputsRequest, respond: Respond) => void;
}

interface Mocks {
  newResource(args: {
    type: string;
    name: string;
    inputs: Record<string, unknown>;
    id?: string;
  }): Promise<{ id: string; state: object }>;
  call(args: { token: string; inputs: Record<string, unknown> }): Record<string, unknown>;
}

export interface Output {
  isKnown: Promise<boolean>;
  resources(): Set<{ __pulumiType?: string; __name?: string }>;
  apply: (this: Output, callback: unknown, runWithUnknowns?: boolean) => Output;
}

interface Runtime {
  setMocks: (mocks: Mocks, project: string, stack: string, preview: boolean) => Promise<void>;
  setAllConfig: (config: Record<string, string>) => void;
  runInPulumiStack: (program: () => Promise<unknown>) => Promise<unknown>;
}

const platform = createRequire(join(PLATFORM, "package.json"));

export const runtime = () => (platform("@pulumi/pulumi") as { runtime: Runtime }).runtime;
export const output = () => (platform("@pulumi/pulumi/output") as { Output: { prototype: Output } }).Output;
export const monitor = () =>
  (platform("@pulumi/pulumi/runtime/mocks") as { MockMonitor: { prototype: Monitor } }).MockMonitor;
