import type { DeviceRowFragment, GuideQuery } from "@hamta/client";
import { Ticket } from "@hamta/core";
import { useState } from "preact/compat";
import { StepNote } from "#guide/step-note.tsx";
import { guideWords } from "#guide/words.ts";
import { Devices } from "#parts/owner/wizard/devices.tsx";
import {
  IMEI_FIELDS,
  invalidFields,
  PATHS,
  type Change,
  type Draft,
  type FieldErrors,
  type Field as Name,
  type ImeiField as ImeiName,
} from "#parts/owner/wizard/draft.ts";
import { ofDevice } from "#parts/owner/wizard/filled.ts";
import { FromTicket } from "#parts/owner/wizard/from-ticket.tsx";
import { DEVICE, useProblems } from "#parts/owner/wizard/problems.ts";
import { StepButtons } from "#parts/owner/wizard/step-buttons.tsx";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Field } from "#ui/field.tsx";
import { ImeiField } from "#ui/imei-field.tsx";
import { normalise, read } from "#ui/imei-entry.ts";
import { useWords } from "#words/language.tsx";

type Props = {
  subject: GuideQuery["guide"]["subjects"][number];
  draft: Draft;
  change: Change;
  refused: FieldErrors;
  devices: readonly DeviceRowFragment[];
};

/** Step five: the phone's IMEIs, the registered ones, and the description. */
export function ImeisStep({ subject, draft, change, refused, devices }: Props) {
  const wizard = useWords(wizardWords);
  const { stages } = useWords(guideWords);
  const [attempts, setAttempts] = useState(0);
  const isSubmitted = attempts > 0;
  /** The first box of the pair that was pasted last. */
  const [pasted, setPasted] = useState<ImeiName | null>(null);
  const problems = useProblems(draft, refused, devices.length > 0);
  const step = (kind: string) => subject.steps.find(({ step }) => step === kind);
  const field = (name: Name) => subject.fields.find(({ path }) => path.join(".") === PATHS[name]);
  const known = devices.flatMap(({ imeis }) => imeis);

  const imei = (name: ImeiName, [first, second]: readonly [ImeiName, ImeiName]) => (
    <ImeiField
      key={name}
      name={name}
      label={field(name)?.label ?? ""}
      context={first === "correct1" ? wizard.onPhone : wizard.inHamta}
      hint={field(name)?.hint}
      value={draft[name]}
      onChange={(value) => change({ [name]: value, ...deviceOf(name, [value], draft, devices) })}
      onPair={(...pair) => {
        change({ [first]: pair[0], [second]: pair[1], ...deviceOf(name, pair, draft, devices) });
        setPasted(first);
      }}
      candidates={known}
      isSubmitted={isSubmitted}
      problem={problems.at(name, isSubmitted)}
    />
  );
  // The second box opens when the first is valid or the summary leads to it, and stays open once it has text.
  const pair = (...names: readonly [ImeiName, ImeiName]) => {
    const [first, second] = names;
    const opens = read(draft[first], false).state === "RIGHT" || draft[second] !== "" || isSubmitted;
    return (
      <>
        {imei(first, names)}
        <span role="status" className="unseen">
          {pasted === first ? wizard.both : opens ? wizard.second : ""}
        </span>
        {opens && <div className="opens">{imei(second, names)}</div>}
      </>
    );
  };
  const proceed = () => {
    const isValid = invalidFields(draft).length === 0;
    if (!isValid) setAttempts(attempts + 1);
    return isValid;
  };
  const isSummed = isSubmitted || refused.length > 0;
  return (
    <>
      <ErrorSummary title={wizard.needed} problems={isSummed ? problems.all : []} attempts={attempts} />
      {draft.ticket !== null && <FromTicket number={draft.ticket} />}
      <section className="card" aria-labelledby="correct">
        <h2 id="correct">
          <span className="stage">{stages[5]}</span>
          {step("CORRECT_PAIR")?.title}
        </h2>
        <div className="dial">
          <p>{step("DIAL")?.words}</p>
          <bdi dir="ltr" className="dial-code">
            *#06#
          </bdi>
        </div>
        <StepNote step={step("CORRECT_PAIR")} />
        {pair("correct1", "correct2")}
      </section>
      <section className="card" aria-labelledby="registered">
        <h2 id="registered">{step("REGISTERED_PAIR")?.title}</h2>
        <StepNote step={step("REGISTERED_PAIR")} isLinked />
        <Devices devices={devices} draft={draft} change={change} problem={problems.at(DEVICE, isSubmitted)} />
        {(draft.device !== null || devices.length === 0) && pair("registered1", "registered2")}
      </section>
      <section className="card">
        <Field
          name="description"
          label={field("description")?.label ?? ""}
          hint={field("description")?.hint}
          value={draft.description}
          onChange={(description) => change({ description })}
          lines={5}
          limit={Ticket.DESCRIPTION_MAX}
          problem={problems.at("description", isSubmitted)}
        />
        <p className="hint">{wizard.kept}</p>
        <StepButtons back="guide" next="review" onNext={proceed} />
      </section>
    </>
  );
}

/**
 * If one of the owner's devices already has a correct IMEI, that device is selected until the owner chooses another.
 */
function deviceOf(
  name: ImeiName,
  entered: readonly string[],
  draft: Draft,
  devices: readonly DeviceRowFragment[],
): Partial<Draft> {
  if (draft.device !== null || !IMEI_FIELDS.slice(0, 2).includes(name)) return {};
  const values = entered.map(normalise);
  const device = devices.find(
    ({ imeis, openTicket }) => imeis.length === 2 && !openTicket && values.some((value) => imeis.includes(value)),
  );
  return device ? ofDevice(device) : {};
}
