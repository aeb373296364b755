import type { DeviceRowFragment, GuideQuery } from "@hamta/client";
import { Ticket } from "@hamta/core";
import { useRef, useState } from "react";
import { Devices } from "#parts/owner/wizard/devices.tsx";
import {
  IMEI_FIELDS,
  lacking,
  PATHS,
  sameTwice,
  type Change,
  type Draft,
  type Field as Name,
  type ImeiField as ImeiName,
} from "#parts/owner/wizard/draft.ts";
import { Move } from "#parts/owner/wizard/move.tsx";
import type { FieldErrors } from "#parts/owner/wizard/wizard.tsx";
import { owner } from "#parts/owner/words.ts";
import { Field } from "#ui/field.tsx";
import { ImeiField } from "#ui/imei-field.tsx";
import { fold, read } from "#ui/imei-entry.ts";
import { Notice } from "#ui/notice.tsx";
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
  const { wizard } = useWords(owner);
  const [missing, setMissing] = useState<readonly Name[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const step = (kind: string) => subject.steps.find(({ step }) => step === kind);
  const field = (name: Name) => subject.fields.find(({ path }) => path.join(".") === PATHS[name]);
  // An IMEI that is there and wrong says so itself.
  const lack = (name: Name) => (missing.includes(name) && draft[name].trim() === "" ? wizard.missing[name] : null);
  const known = devices.flatMap(({ imeis }) => imeis);

  const imei = (name: ImeiName) => (
    <ImeiField
      key={name}
      name={name}
      label={field(name)?.label ?? ""}
      hint={field(name)?.hint}
      value={draft[name]}
      onChange={(value) => change({ [name]: value, ...deviceOf(name, value, draft, devices) })}
      near={known}
      problem={sameTwice(draft, name) ? wizard.sameTwice : (refusalOf(refused, name) ?? lack(name))}
    />
  );
  // The second box opens by itself once the first is right, and stays open with what is in it.
  const pair = (first: ImeiName, second: ImeiName) => {
    const opens = read(draft[first], false).state === "RIGHT" || draft[second] !== "";
    return (
      <>
        {imei(first)}
        <span role="status" className="unseen">
          {opens ? wizard.second : ""}
        </span>
        {opens && <div className="opens">{imei(second)}</div>}
      </>
    );
  };
  const proceed = () => {
    const lacks = lacking(draft);
    setMissing(lacks);
    if (lacks.length > 0) requestAnimationFrame(() => summary.current?.focus());
    return lacks.length === 0;
  };
  return (
    <>
      <section className="card" aria-labelledby="correct">
        <h2 id="correct">{step("CORRECT_PAIR")?.title}</h2>
        <div className="dial">
          <div>
            <h3>{wizard.dial}</h3>
            <p className="hint">{wizard.dialWords}</p>
          </div>
          <bdi dir="ltr" className="dial-code">
            *#06#
          </bdi>
        </div>
        {pair("correct1", "correct2")}
      </section>
      <section className="card" aria-labelledby="registered">
        <h2 id="registered">{step("REGISTERED_PAIR")?.title}</h2>
        <Devices devices={devices} draft={draft} change={change} />
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
          dir="auto"
          problem={refusalOf(refused, "description") ?? lack("description")}
        />
        <div ref={summary} tabIndex={-1} className="missing">
          {missing.length > 0 && lacking(draft).length > 0 && (
            <Notice tone="bad" role="alert" title={wizard.needed}>
              <ul className="bullets">
                {lacking(draft).map((name) => (
                  <li key={name}>{wizard.missing[name]}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        <p className="hint">{wizard.kept}</p>
        <Move back="guide" next="review" onNext={proceed} />
      </section>
    </>
  );
}

function refusalOf(refused: FieldErrors, name: Name): string | null {
  const error = refused.find(({ field }) => field.join(".") === PATHS[name]);
  return error ? `${error.message} ${error.action}` : null;
}

/** A correct IMEI that one of the owner's devices holds already tells which device it is about, until another is chosen. */
function deviceOf(name: ImeiName, value: string, draft: Draft, devices: readonly DeviceRowFragment[]): Partial<Draft> {
  if (draft.device !== null || !IMEI_FIELDS.slice(0, 2).includes(name)) return {};
  const device = devices.find(
    ({ imeis, openTicket }) => imeis.length === 2 && !openTicket && imeis.includes(fold(value)),
  );
  const [registered1, registered2] = device?.imeis ?? [];
  return device && registered1 && registered2 ? { device: device.id, registered1, registered2 } : {};
}
