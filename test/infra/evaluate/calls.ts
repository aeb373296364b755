import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { PLATFORM, ROOT } from "./platform.ts";

/**
 * AWS calls that a handler can make, read from its code: the functions reachable from the handler, and the SDK
 * commands, environment variables and key prefixes that they name. It follows names, not values: it may find a call
 * that never happens, but misses none that is named.
 */
export interface Calls {
  actions: Set<string>;
  /** True if it queries an index. */
  indexes: boolean;
  variables: Set<string>;
  /** `IMPORT#` of the partition keys that it builds. */
  partitions: Set<string>;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Environment variables have an underscore, unlike roles and codes of one word. */
const VARIABLE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

const COMMANDS: Record<string, string[]> = {
  GetCommand: ["dynamodb:GetItem"],
  BatchGetCommand: ["dynamodb:BatchGetItem"],
  QueryCommand: ["dynamodb:Query"],
  paginateQuery: ["dynamodb:Query"],
  ScanCommand: ["dynamodb:Scan"],
  PutCommand: ["dynamodb:PutItem"],
  UpdateCommand: ["dynamodb:UpdateItem"],
  DeleteCommand: ["dynamodb:DeleteItem"],
  BatchWriteCommand: ["dynamodb:BatchWriteItem"],
  GetObjectCommand: ["s3:GetObject"],
  HeadObjectCommand: ["s3:GetObject"],
  PutObjectCommand: ["s3:PutObject"],
  DeleteObjectCommand: ["s3:DeleteObject"],
  ListObjectsV2Command: ["s3:ListBucket"],
  CopyObjectCommand: ["s3:GetObject", "s3:PutObject"],
  createPresignedPost: ["s3:PutObject"],
  Upload: ["s3:PutObject", "s3:AbortMultipartUpload"],
  PutEventsCommand: ["events:PutEvents"],
  AdminCreateUserCommand: ["cognito-idp:AdminCreateUser"],
  AdminAddUserToGroupCommand: ["cognito-idp:AdminAddUserToGroup"],
  AdminGetUserCommand: ["cognito-idp:AdminGetUser"],
  AdminListGroupsForUserCommand: ["cognito-idp:AdminListGroupsForUser"],
  KmsKeyringNode: ["kms:Decrypt"],
  SendMessageCommand: ["sqs:SendMessage"],
  InvokeCommand: ["lambda:InvokeFunction"],
  withDurableExecution: [
    "lambda:InvokeFunction",
    "lambda:CheckpointDurableExecution",
    "lambda:GetDurableExecutionState",
  ],
};

/** Members of a transaction's items; IAM authorises each as a separate action. */
const TRANSACTION: Record<string, string> = {
  Put: "dynamodb:PutItem",
  Update: "dynamodb:UpdateItem",
  Delete: "dynamodb:DeleteItem",
  ConditionCheck: "dynamodb:ConditionCheckItem",
};

export async function callsOf(handler: string, root = ROOT): Promise<Calls> {
  const file = `${handler.slice(0, handler.lastIndexOf("."))}.ts`;
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2024",
    mainFields: ["module", "main"],
    // Only this repository's code is followed; exports of packages are known by name.
    packages: "external",
    plugins: [
      {
        name: "workspace",
        setup(build) {
          build.onResolve({ filter: /^@hamta\// }, ({ path }) => {
            const [, name = ""] = path.split("/");
            const { exports } = JSON.parse(readFileSync(join(ROOT, "packages", name, "package.json"), "utf8")) as {
              exports: Record<string, string>;
            };
            const entry =
              exports[path.slice(`@hamta/${name}`.length) ? `.${path.slice(`@hamta/${name}`.length)}` : "."];
            return entry ? { path: join(ROOT, "packages", name, entry) } : undefined;
          });
        },
      },
    ],
    logLevel: "silent",
  });
  return reach(outputFiles[0]!.text, handler.slice(handler.lastIndexOf(".") + 1));
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const children = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
const named = (node: unknown) => (isNode(node) && node.type === "Identifier" ? (node.name as string) : undefined);
const keyOf = (property: Node) => named(property.key) ?? ((property.key as Node).value as string | undefined);

function reach(code: string, entry: string): Calls {
  const { parse } = createRequire(join(PLATFORM, "package.json"))("acorn") as {
    parse: (code: string, options: object) => Node;
  };
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const module = index(program);
  const calls: Calls = { actions: new Set(), indexes: false, variables: new Set(), partitions: new Set() };
  const seen = new Set<string>();
  let transacts = false;
  const members = new Set<string>();

  const follow = (name: string) => {
    const imported = module.imports.get(name);
    if (imported === "TransactWriteCommand") transacts = true;
    if (imported) for (const action of COMMANDS[imported] ?? []) calls.actions.add(action);
    if (seen.has(name)) return;
    seen.add(name);
    for (const target of module.namespaces.get(name)?.values() ?? []) follow(target);
    const node = module.declarations.get(name);
    if (node) visit(node);
  };

  const partition = (node: Node) => {
    for (const text of templates(node)) calls.partitions.add(text);
    for (const name of identifiers(node)) {
      const declared = module.declarations.get(name);
      if (declared) for (const text of templates(declared)) calls.partitions.add(text);
    }
  };

  const visit = (node: Node): void => {
    if (node.type === "Identifier") return follow(node.name as string);
    if (node.type === "Literal" && VARIABLE.test(String(node.value))) calls.variables.add(String(node.value));
    if (node.type === "MemberExpression" && !node.computed) {
      // process.env.NAME, and tickets_exports.file, which is one export and not the whole namespace.
      const property = (node.property as Node).name as string;
      if (VARIABLE.test(property)) calls.variables.add(property);
      const target = module.namespaces.get(named(node.object) ?? "")?.get(property);
      return target ? follow(target) : visit(node.object as Node);
    }
    if (node.type === "Property" && (node.parentIsPattern as boolean | undefined) !== true) {
      const key = keyOf(node);
      if (key && key in TRANSACTION) members.add(TRANSACTION[key]!);
      if (key === "IndexName") calls.indexes = true;
      if (key === "VersionId") members.add("s3:GetObjectVersion");
      if (key === "pk") partition(node.value as Node);
      if (node.computed) visit(node.key as Node);
      return visit(node.value as Node);
    }
    if (node.type === "MethodDefinition" || node.type === "PropertyDefinition") {
      if (isNode(node.value)) visit(node.value);
      return;
    }
    children(node).forEach(visit);
  };

  const root = module.exports.get(entry);
  if (!root) throw new Error(`nothing is exported as ${entry}`);
  follow(root);
  if (transacts) for (const action of members) if (action.startsWith("dynamodb:")) calls.actions.add(action);
  if (calls.actions.has("s3:GetObject") && members.has("s3:GetObjectVersion")) calls.actions.add("s3:GetObjectVersion");
  return calls;
}

/** Names of a bundled module: its declarations, imports and exports, and the members of each namespace object. */
function index(program: Node) {
  const declarations = new Map<string, Node>();
  const imports = new Map<string, string>();
  const exports = new Map<string, string>();
  const namespaces = new Map<string, Map<string, string>>();
  for (const node of program.body as Node[]) {
    if (node.type === "ImportDeclaration")
      for (const item of node.specifiers as Node[])
        imports.set(named(item.local)!, named(item.imported) ?? named(item.local)!);
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")
      declarations.set(named(node.id)!, node);
    if (node.type === "VariableDeclaration")
      for (const item of node.declarations as Node[])
        for (const name of identifiers(item.id as Node)) if (isNode(item.init)) declarations.set(name, item.init);
    if (node.type === "ExportNamedDeclaration")
      for (const item of node.specifiers as Node[]) exports.set(named(item.exported)!, named(item.local)!);
    // __export(tickets_exports, { file: () => file })
    if (node.type === "ExpressionStatement" && named((node.expression as Node).callee) === "__export") {
      const [target, members] = (node.expression as Node).arguments as [Node, Node];
      const names = (members.properties as Node[]).map(
        (item) => [keyOf(item)!, named((item.value as Node).body)!] as const,
      );
      namespaces.set(named(target)!, new Map(names));
    }
  }
  return { declarations, imports, exports, namespaces };
}

function identifiers(node: Node): string[] {
  const own = named(node);
  return own ? [own] : children(node).flatMap(identifiers);
}

/** `IMPORT#` of each text with such a start. */
function templates(node: Node): string[] {
  const [first] = node.type === "TemplateLiteral" ? (node.quasis as Node[]) : [];
  const text = node.type === "Literal" ? node.value : (first?.value as { raw?: string } | undefined)?.raw;
  const prefix = /^[A-Z]+#/.exec(String(text))?.[0];
  return [...(prefix ? [prefix] : []), ...children(node).flatMap(templates)];
}
