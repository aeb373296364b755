import { RequestSignIn } from "@hamta/client";
import { Msisdn, Text } from "@hamta/core";
import { useEffect, useRef, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";
import * as BrowserStorage from "#browser-storage.ts";
import * as Codes from "#session/codes.ts";
import { useSession } from "#session/session.tsx";
import type { Codes as Pool } from "#settings.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { signInWords } from "#words/sign-in.ts";

/** A code on its way. Stored: a phone may unload the page while its owner reads the message. */
type Sent = { readonly msisdn: string; readonly session: string; readonly at: number };

/** A message may take that long; a second code makes the first one useless. */
const AGAIN_MS = 60_000;

/** Signs in by a code to the phone: the number, then the code. */
export default function CodeSignIn({ codes, onDone }: { codes: Pool; onDone: () => void }) {
  const [sent, setSent] = useState(stored);
  const [typed, setTyped] = useState("");
  const store = (next: Sent | null) => {
    BrowserStorage.write(BrowserStorage.session, "code", next && JSON.stringify(next));
    setSent(next);
  };
  const { begin } = useSession();
  return sent ? (
    <CodeForm
      key={sent.session}
      codes={codes}
      sent={sent}
      onAgain={store}
      onChange={() => store(null)}
      onTokens={(tokens) => {
        store(null);
        begin(tokens);
        onDone();
      }}
    />
  ) : (
    <NumberForm codes={codes} typed={typed} onType={setTyped} onSent={store} />
  );
}

function stored(): Sent | null {
  const text = BrowserStorage.read(BrowserStorage.session, "code");
  return text === null ? null : (JSON.parse(text) as Sent);
}

type NumberProps = { codes: Pool; typed: string; onType: (typed: string) => void; onSent: (sent: Sent) => void };

function NumberForm({ codes, typed, onType, onSent }: NumberProps) {
  const words = useWords(signInWords);
  const api = useApi();
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, error, run } = useAttempt(setProblem);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const number = Text.normalise(typed);
    const msisdn = Msisdn.parse(number);
    if (!msisdn?.startsWith("98")) return setProblem(number === "" ? words.numberEmpty : words.numberWrong);
    void run(async () => {
      const { requestSignIn } = await api.run(RequestSignIn, { input: { msisdn } });
      if (requestSignIn.__typename === "Refusal")
        return setProblem(requestSignIn.errors.map(({ message, action }) => `${message} ${action}`).join(" "));
      onSent({ msisdn, session: await Codes.send(codes, msisdn), at: Date.now() });
    });
  };
  return (
    <form className="card" onSubmit={submit} noValidate>
      <Failure error={error} />
      <Field
        code
        name="msisdn"
        label={words.number}
        hint={words.numberHint}
        value={typed}
        onChange={(value) => {
          onType(value);
          setProblem(null);
        }}
        problem={problem}
        inputMode="tel"
        autoComplete="tel"
      />
      <div className="row">
        <Button type="submit" look="primary" isPending={busy}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

type CodeProps = {
  codes: Pool;
  sent: Sent;
  onAgain: (sent: Sent) => void;
  onChange: () => void;
  onTokens: (tokens: Awaited<ReturnType<typeof Codes.enter>>) => void;
};

function CodeForm({ codes, sent: { msisdn, session, at }, onAgain, onChange, onTokens }: CodeProps) {
  const words = useWords(signInWords);
  const { digits } = useLanguage();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, error, run } = useAttempt(setProblem);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const seconds = useSecondsUntil(at + AGAIN_MS);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const code = Text.normalise(typed).replaceAll(/[\s-]/g, "");
    if (code === "") return setProblem(words.codeEmpty);
    void run(async () => onTokens(await Codes.enter(codes, msisdn, session, code)));
  };
  const again = () => run(async () => onAgain({ msisdn, session: await Codes.send(codes, msisdn), at: Date.now() }));
  return (
    <form className="card" ref={form} onSubmit={submit} noValidate>
      <Failure error={error} />
      <p>
        {words.sentTo}{" "}
        <strong>
          <bdi dir="ltr">{`0${msisdn.slice(2, 5)} ${msisdn.slice(5, 8)} ${msisdn.slice(8)}`}</bdi>
        </strong>
      </p>
      <Field
        code
        name="code"
        label={words.code}
        hint={words.codeHint}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setProblem(null);
        }}
        problem={problem}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="row">
        <Button type="submit" look="primary" isPending={busy}>
          {words.enter}
        </Button>
        <Button isDisabled={seconds > 0} onPress={() => void again()}>
          {seconds > 0 ? words.againIn(digits(seconds)) : words.again}
        </Button>
        <Button look="quiet" onPress={onChange}>
          {words.change}
        </Button>
      </div>
    </form>
  );
}

/** Runs a step; a problem of the code is shown at its field, any other error above the form. */
function useAttempt(setProblem: (problem: string | null) => void) {
  const { problems } = useWords(signInWords);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (step: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    setProblem(null);
    try {
      await step();
    } catch (thrown) {
      if (thrown instanceof Codes.CodeError && thrown.problem !== "FAILED") setProblem(problems[thrown.problem]);
      else setError(thrown);
    }
    setBusy(false);
  };
  return { busy, error, run };
}

/** Whole seconds until a time, counted down. */
function useSecondsUntil(time: number): number {
  const left = () => Math.max(0, Math.ceil((time - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = setInterval(() => setSeconds(left), 1000);
    return () => clearInterval(timer);
  });
  return seconds;
}
