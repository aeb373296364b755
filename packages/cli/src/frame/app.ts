import { Command, CommanderError, Help, Option } from "@commander-js/extra-typings";
import type { Language } from "@hamta/core";
import { EXIT, EXIT_TEXTS, type Exit } from "#frame/exit";
import { Failure, failureOf } from "#frame/failure";
import { languageOf } from "#frame/language";
import { Terminal } from "#frame/terminal";
import { common, type CommandTexts, headings } from "#texts/help";
import { usageErrors, usageHints } from "#texts/errors";
import type { Text } from "#texts/text";

declare const HAMTA_VERSION: string;

/** What every command has at hand. */
export type Context = {
  readonly env: NodeJS.ProcessEnv;
  readonly language: Language;
  readonly json: boolean;
  readonly terminal: Terminal;
};

export class App {
  readonly #env: NodeJS.ProcessEnv;
  readonly #args: readonly string[];
  readonly #language: Language;
  readonly #root: Command;
  /** Apart from the description, which shells show in one line. */
  readonly #details = new WeakMap<object, string>();
  #exit: Exit = EXIT.OK;

  constructor(env: NodeJS.ProcessEnv, args: readonly string[], commands: readonly ((app: App) => void)[]) {
    this.#env = env;
    this.#args = args;
    this.#language = languageOf(env, args);
    const root = new Command("hamta");
    this.#root = root;
    root
      .description(this.say(common.hamta))
      .version(HAMTA_VERSION, "-V, --version", this.say(common.version))
      .helpOption("-h, --help", this.say(common.help))
      .helpCommand(false)
      .exitOverride()
      .configureHelp({
        styleTitle: (title) => this.#title(title),
        optionDescription: (option) => option.description,
        visibleOptions: (command) => {
          const all = Help.prototype.visibleOptions.call(new Help(), command);
          const isCommon = ({ long }: { long?: string | undefined }) =>
            ["--json", "--language", "--help"].includes(long ?? "");
          return [...all.filter((option) => !isCommon(option)), ...all.filter(isCommon)];
        },
        commandDescription: (command) => {
          const details = this.#details.get(command);
          return details ? `${command.description()}\n\n${details}` : command.description();
        },
        // `[options]` on every line would hide the arguments.
        subcommandTerm: (command) => Help.prototype.subcommandTerm(command).replace(" [options]", ""),
      })
      .configureOutput({ outputError: () => {} })
      .addHelpText("after", () => this.#ending());
    for (const add of commands) add(this);
  }

  say(text: Text): string {
    return text[this.#language];
  }

  /** A command such as `lint` or `sightings import`, with what all commands have. */
  command(name: string, { summary, details, examples }: CommandTexts) {
    const [first = "", second] = name.split(" ");
    const group = this.#root.commands.find((command) => command.name() === first) as Command | undefined;
    const parent: Command = second === undefined ? this.#root : (group ?? this.#group(first));
    const lines = examples.map((example) => `  ${example.command}\n      ${this.say(example)}`);
    const command = parent.command(second ?? first);
    if (details) this.#details.set(command, this.say(details));
    return command
      .helpCommand(false)
      .summary(this.say(summary))
      .description(this.say(summary))
      .addHelpText("after", `\n${this.say(headings["Examples:"])}\n${lines.join("\n")}`)
      .option("--json", this.say(common.json))
      .addOption(new Option("--language <LANGUAGE>", this.say(common.language)).choices(["fa", "en"] as const));
  }

  /** The action of a command: it runs, and its result is the exit code. */
  action<Args extends unknown[]>(
    run: (context: Context, ...args: Args) => Promise<Exit>,
  ): (...args: [...Args, unknown]) => Promise<void> {
    return async (...all) => {
      // The last is the command, and the one before it its options.
      const args = all.slice(0, -1) as Args;
      const { json = false } = args.at(-1) as { json?: boolean };
      this.#exit = await run(this.#context(json), ...args);
    };
  }

  /** Runs the command of the arguments. */
  async run(): Promise<Exit> {
    try {
      if (this.#args.length === 0) {
        this.#root.outputHelp();
        return EXIT.OK;
      }
      if (this.#args[0] === "complete") await this.#answerCompletions();
      await this.#root.parseAsync([...this.#args], { from: "user" });
      return this.#exit;
    } catch (error) {
      if (error instanceof CommanderError && error.exitCode === 0) return EXIT.OK;
      // `hamta sightings`: commander has printed the help of the group.
      if (error instanceof CommanderError && error.code === "commander.help") return EXIT.USAGE;
      return this.#fail(error);
    }
  }

  /** What a shell asks while its user types. */
  async #answerCompletions(): Promise<void> {
    const { default: tab } = await import("@bomb.sh/tab/commander");
    tab(this.#root as unknown as Parameters<typeof tab>[0]);
  }

  #group(name: string): Command {
    const texts = common.groups[name as keyof typeof common.groups];
    return this.#root.command(name).helpCommand(false).description(this.say(texts));
  }

  #context(json: boolean): Context {
    const [env, language] = [this.#env, this.#language];
    return { env, language, json, terminal: new Terminal({ env, language, json }) };
  }

  #fail(error: unknown): Exit {
    const json = this.#args.includes("--json");
    const { terminal } = this.#context(json);
    const { exit, code, message, action, requestId } =
      error instanceof CommanderError ? this.#usageFailure(error) : failureOf(error);
    if (json) {
      terminal.note(JSON.stringify({ error: { code, message, action, requestId, exit } }));
      return exit;
    }
    terminal.note(`hamta: ${message}`);
    if (action) terminal.note(action);
    if (requestId) terminal.note(`${this.say(common.reference)} ${requestId}`);
    if (exit === EXIT.FAULT && this.#env["HAMTA_DEBUG"] && error instanceof Error) terminal.note(error.stack ?? "");
    return exit;
  }

  /** commander's own message is English, and names what is wrong in quotes. */
  #usageFailure({ code, message }: CommanderError): Failure {
    const [, name = ""] = /'([^']*)'/.exec(message) ?? [];
    const [, similar] = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message) ?? [];
    const [, allowed] = /Allowed choices are (.*)\./.exec(message) ?? [];
    const text = usageErrors[code];
    const parts = [text ? text[this.#language](name) : message];
    if (allowed) parts.push(this.say(usageHints.allowed).replace("*", allowed));
    if (similar) parts.push(this.say(usageHints.similar).replace("*", similar));
    return new Failure(EXIT.USAGE, "USAGE", parts.join(" "), { action: this.say(usageHints.action) });
  }

  #title(title: string): string {
    return this.say(headings[title as keyof typeof headings] ?? { fa: title, en: title });
  }

  #ending(): string {
    const codes = Object.entries(EXIT).map(
      ([name, code]) => `  ${code}  ${this.say(EXIT_TEXTS[name as keyof typeof EXIT])}`,
    );
    const variables = Object.entries(common.variables).map(([name, text]) => `  ${name}  ${this.say(text)}`);
    return [
      "",
      this.say(headings["Exit codes:"]),
      ...codes,
      "",
      this.say(headings["Environment:"]),
      ...variables,
      "",
      this.say(common.more),
    ].join("\n");
  }
}
