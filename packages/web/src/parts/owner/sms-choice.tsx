import { Me, UpdateNotices } from "@hamta/client";
import { useId, useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { useQuery } from "#api/query.ts";
import { owner } from "#parts/owner/words.ts";
import { Failure } from "#ui/failure.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useWords } from "#words/language.tsx";

/** The choice of an owner whether they are told by SMS. Read when it is opened. */
export function SmsChoice() {
  const words = useWords(owner).sms;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {isOpen && <Choice />}
    </details>
  );
}

function Choice() {
  const words = useWords(owner).sms;
  const answer = useQuery(Me, {});
  return (
    <QueryResult answer={answer} skeleton={<Skeleton lines={1} />}>
      {({ me }) => (me?.sms == null ? <p className="hint">{words.noNumber}</p> : <Switch isTold={me.sms} />)}
    </QueryResult>
  );
}

function Switch({ isTold }: { isTold: boolean }) {
  const words = useWords(owner).sms;
  const hint = useId();
  const [isOn, setOn] = useState(isTold);
  const [isSaved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<readonly { message: string; action: string }[]>([]);
  const { run, busy, error } = useMutation(UpdateNotices);
  const choose = async (sms: boolean) => {
    setOn(sms);
    setSaved(false);
    setRefusal([]);
    const answer = (await run({ input: { sms } }))?.updateNotices;
    if (answer?.__typename === "UpdateNoticesSuccess") return setSaved(true);
    setOn(!sms);
    if (answer) setRefusal(answer.errors);
  };
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-describedby={hint}
          // `disabled` would lose the focus.
          aria-disabled={busy || undefined}
          onClick={(event) => busy && event.preventDefault()}
          onChange={(event) => void choose(event.currentTarget.checked)}
        />
        {words.label}
      </label>
      <p id={hint} className="hint">
        {words.hint}
      </p>
      <p role="status">{isSaved && words.saved}</p>
      <Refusal errors={refusal} />
      <Failure error={error} />
    </>
  );
}
